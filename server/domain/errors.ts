/** What a caller asked that cannot be: a parameter, a body, a file. `parameter` names it, `remedy` says what would do. */
export class Invalid extends Error {
  readonly parameter: string | null
  readonly remedy: string
  constructor(message: string, remedy: string, parameter: string | null = null) {
    super(message)
    this.name = 'Invalid'
    this.parameter = parameter
    this.remedy = remedy
  }
}

/** What a caller named that is not there: an actor, a relation, a format, a path, a release. `parameter` is what named it. */
export class NotFound extends Error {
  readonly parameter: string | null
  readonly remedy: string
  constructor(message: string, remedy: string, parameter: string | null = null) {
    super(message)
    this.name = 'NotFound'
    this.parameter = parameter
    this.remedy = remedy
  }
}

/** What cannot be done because of what is there already: an id, an import under way. `remedy` says what would do. */
export class Conflict extends Error {
  readonly remedy: string
  constructor(message: string, remedy: string) {
    super(message)
    this.name = 'Conflict'
    this.remedy = remedy
  }
}

/** What was asked was stopped by whoever had asked it; the message says what is safe. */
export class Stopped extends Error {
  override name = 'Stopped'
}

/** The database does not answer. Nothing is lost; the caller may ask again after `retryAfter` seconds. */
export class StoreUnavailable extends Error {
  readonly retryAfter: number
  constructor(message = 'The database does not answer', retryAfter = 5) {
    super(message)
    this.name = 'StoreUnavailable'
    this.retryAfter = retryAfter
  }
}

/** The database is there and refuses the account: asking again does not help. */
export class StoreRefuses extends StoreUnavailable {
  constructor() {
    super('The database refuses the user or the password')
    this.name = 'StoreRefuses'
  }
}

/** What cannot be done now, because the server is at it for others or ends: the same may be asked again after `retryAfter` seconds. */
export class Busy extends Error {
  readonly retryAfter: number
  constructor(message: string, retryAfter = 10, options?: ErrorOptions) {
    super(message, options)
    this.name = 'Busy'
    this.retryAfter = retryAfter
  }
}

/** A question that takes more time or memory than one may have (NEO4J E). Nothing was changed; ask for less. */
export class TooMuch extends Error {
  readonly of: 'time' | 'memory'
  readonly remedy: string
  constructor(of: 'time' | 'memory', what = 'question', remedy = 'Ask for a shorter span, or for one actor.') {
    super(`The ${what} takes more ${of} than one ${what} may have`)
    this.name = 'TooMuch'
    this.of = of
    this.remedy = remedy
  }
}
