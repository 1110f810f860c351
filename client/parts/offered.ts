/** Of what is offered, and works, wherever the reader is. */
export const always = () => true

/** Of what is never listed, because its keys or its button are all there is to it. */
export const never = () => false
