declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** One round of ForceAtlas2 in place: ten numbers an actor, three a bond. */
  export default function iterate(
    settings: Readonly<Record<string, number | boolean>>,
    actors: Float32Array,
    bonds: Float32Array,
  ): object
}
