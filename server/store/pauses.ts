/** Work that goes before other work: `during` does it, and `pause` resolves once none of it is under way. */
export function createPauses() {
  let under = 0
  let pause: Promise<void> = Promise.resolve()
  let isOver = () => {}
  return {
    async during<Result>(work: () => Promise<Result>): Promise<Result> {
      under += 1
      if (under === 1)
        pause = new Promise((resolve) => {
          isOver = resolve
        })
      try {
        return await work()
      } finally {
        under -= 1
        if (under === 0) isOver()
      }
    },
    pause: () => pause,
  }
}
