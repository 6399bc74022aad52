import { rispostaJson, type RispostaHttp } from '../http.ts';

type Intestazioni = RispostaHttp['intestazioni'];

/** What every refusal looks like, whatever its cause: only `correlationId` lets support look it up (pdnd-idanpr 1.5). */
export const nonEmesso = (correlationId: string, intestazioni: Intestazioni): RispostaHttp =>
  rispostaJson(
    400,
    {
      type: 'about:blank',
      title: 'The request contains bad syntax or cannot be fulfilled.',
      status: 400,
      detail: 'Bad request',
      errors: [{ code: '015-0008', detail: 'Unable to generate a token for the given request' }],
      correlationId,
    },
    intestazioni,
  );

/** The code is ours: PDND's is not published. */
export const troppeRichieste = (correlationId: string, intestazioni: Intestazioni): RispostaHttp =>
  rispostaJson(
    429,
    {
      type: 'about:blank',
      title: 'Too Many Requests',
      status: 429,
      detail: 'Requests limit exceeded',
      errors: [{ code: '015-9991', detail: 'Requests limit exceeded' }],
      correlationId,
    },
    intestazioni,
  );

/** What the API gateway in front of PDND says of a path that it does not have. */
export const senzaPercorso: RispostaHttp = rispostaJson(403, { message: 'Missing Authentication Token' });

export const nonAutorizzato: RispostaHttp = rispostaJson(401, { message: 'Unauthorized' });

export const erroreInterno: RispostaHttp = rispostaJson(500, { message: 'Internal server error' });

export const emesso = (access_token: string, expires_in: number, intestazioni: Intestazioni): RispostaHttp =>
  rispostaJson(
    200,
    { access_token, token_type: 'Bearer', expires_in },
    { ...intestazioni, 'Cache-Control': 'no-cache, no-store' },
  );
