import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi'
import { Problem } from '../contract/problems.ts'
import { type ExportFormat, exportRoute, routes } from '../contract/routes.ts'

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: Problem } } })
const problems = {
  400: problem(
    'A parameter is unknown, missing, given twice or malformed: `parameter` names it, `remedy` says what would do.',
  ),
  404: problem('No such actor, relation, format or path.'),
  405: problem('Only GET and HEAD are answered.'),
  413: problem('The question takes more memory than one may have.'),
  414: problem('The address has more than 8,000 characters.'),
  421: problem('The server was asked under another name than its own.'),
  429: problem('This address has asked for too much within a minute; Retry-After says when to ask again.'),
  500: problem('A fault of the program; `instance` stands in its log with the reason.'),
  503: problem('The database does not answer; Retry-After says when to ask again.'),
  504: problem('The question takes more time than one may have.'),
}

/** Of a CSV all tables are a zip, and one alone is text. */
const MEDIA = {
  csv: ['application/zip', 'text/csv'],
  json: ['application/json'],
  gexf: ['application/gexf+xml'],
  svg: ['image/svg+xml'],
  png: ['image/png'],
} as const satisfies Record<ExportFormat, readonly string[]>

/** `/api/pairs/:a/:b` as OpenAPI writes it. */
const braced = (path: string) => path.replaceAll(/:(\w+)/g, '{$1}')

/** The description of the API, OpenAPI 3.1, read off the contract. */
export function openApi(version: string): ReturnType<typeof createDocument> {
  const paths: ZodOpenApiPathsObject = {}
  for (const [name, { path, says, params, query, answer }] of Object.entries(routes))
    paths[braced(path)] = {
      get: {
        operationId: name,
        summary: says,
        requestParams: { path: params, query },
        responses: {
          200: { description: 'The answer', content: { 'application/json': { schema: answer } } },
          ...problems,
        },
      },
    }
  paths[braced(exportRoute.path)] = {
    get: {
      operationId: 'export',
      summary: exportRoute.says,
      requestParams: { path: exportRoute.params, query: exportRoute.query },
      responses: {
        200: {
          description: 'The file',
          content: Object.fromEntries(
            Object.values(MEDIA)
              .flat()
              .map((type) => [type, {}]),
          ),
        },
        ...problems,
      },
    },
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Entente',
      version,
      description:
        'A knowledge graph of political relations over time: who stood how to whom on a day, who says so, and how it changed.',
    },
    paths,
  })
}
