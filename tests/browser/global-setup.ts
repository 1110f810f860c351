import type { TestProject } from 'vitest/node'
import { startProduct } from './product.ts'

declare module 'vitest' {
  interface ProvidedContext {
    product: string
  }
}

/** One program with the bundled data for all walks. */
export async function setup(project: TestProject) {
  const { address, stop } = await startProduct()
  project.provide('product', address)
  return stop
}
