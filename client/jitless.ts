import { z } from 'zod'

/** Before the first schema is made: else zod tries `new Function`, which the page's content policy forbids. */
z.config({ jitless: true })
