import type { ActorKind } from '../../server/domain/actor.ts'
import { SHAPE_OF, type Shape } from '../../server/drawing/shapes.ts'

export const shapeOf = (kind: ActorKind): Shape => SHAPE_OF[kind]

const DRAWN: { readonly [shape in Shape]: { width: number; path: string } } = {
  rectangle: {
    width: 21,
    path: 'M4.5,2.5H16.5A3.5,3.5 0 0 1 20,6V12A3.5,3.5 0 0 1 16.5,15.5H4.5A3.5,3.5 0 0 1 1,12V6A3.5,3.5 0 0 1 4.5,2.5Z',
  },
  circle: { width: 18, path: 'M9,1.5A7.5,7.5 0 0 1 9,16.5A7.5,7.5 0 0 1 9,1.5Z' },
  hexagon: { width: 18, path: 'M1.5,9L5.2,2.4H12.8L16.5,9L12.8,15.6H5.2Z' },
  diamond: { width: 18, path: 'M9,1L17,9L9,17L1,9Z' },
  triangle: { width: 18, path: 'M9,2L16.8,15.6H1.2Z' },
}

/** The shape that an actor of a kind has on the canvas (UX 7), 18 px high. */
export function ShapeMark({ shape }: { shape: Shape }) {
  const { width, path } = DRAWN[shape]
  return (
    <svg className="shape" width={width} height={18} viewBox={`0 0 ${width} 18`} aria-hidden="true">
      <path d={path} />
    </svg>
  )
}
