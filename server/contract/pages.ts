/** The pages whose address is their name; `home` has the empty path too (DESIGN 7, "Address = view"). */
export const PLAIN_PAGES = ['home', 'network', 'matrix', 'difference', 'table', 'data'] as const

const NAMES = [...PLAIN_PAGES, 'multiples', 'pair', 'pair/[^/]+/[^/]+', 'actor/[^/]+', 'relation/[^/]+']
const PAGE = new RegExp(`^(/v/[0-9a-f]{8})?(/(${NAMES.join('|')}))?/?$`)

/** Whether a path is that of a page; any other is answered as 404, by a page that says so. */
export const isPagePath = (path: string): boolean => PAGE.test(path)
