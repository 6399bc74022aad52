import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codiciDebug } from '../../../sandbox/pdnd/cause.ts';
import { datiPdnd, obiezioniOpenApi, senzaDatiPdnd } from '../../supporto/openapi.ts';
import { ClientePdnd } from '../../supporto/pdnd/cliente.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';

interface Stub {
  readonly request: {
    readonly urlPathPattern: string;
    readonly bodyPatterns: readonly { readonly equalToJson: ReturnType<typeof JSON.parse> }[];
  };
  readonly response: { readonly status: string; readonly jsonBody?: ReturnType<typeof JSON.parse> };
}

const leggi = (file: string) => JSON.parse(readFileSync(join(datiPdnd, file), 'utf8')) as Stub;
const stub = (quale: string): Stub => leggi(`stub-${quale}.idpay.json`);

describe.skipIf(senzaDatiPdnd)('the stubs that an integrator wrote from the real answers', () => {
  let sandbox: SandboxDiProva;
  let cliente: ClientePdnd;
  beforeAll(async () => {
    sandbox = await sandboxDiProva();
    cliente = new ClientePdnd(sandbox);
  });
  afterAll(() => sandbox.elimina());

  /** The request of a stub, with a codice fiscale in place of the pattern that stands for any. */
  function domanda({ request: { bodyPatterns } }: Stub, codiceFiscale?: string) {
    const { criteriRicerca, datiRichiesta } = bodyPatterns[0]!.equalToJson;
    const buona = cliente.richiesta(datiRichiesta.casoUso, {});
    return {
      ...buona,
      criteriRicerca: { ...criteriRicerca, ...(codiceFiscale ? { codiceFiscale } : {}) },
      datiRichiesta: { ...datiRichiesta, dataRiferimentoRichiesta: buona.datiRichiesta.dataRiferimentoRichiesta },
    };
  }
  const servizioDi = ({ request }: Stub): string => /\/(C\d{3})-/.exec(request.urlPathPattern)![1]!;
  const chiama = (uno: Stub, corpo: object = domanda(uno)) => cliente.chiama(servizioDi(uno), corpo);

  test('the good one is answered with the same data, by the codice fiscale asked for', async () => {
    const uno = stub('0_c020ResidenceAssessment');
    const codice = 'STTSGT90A01H501J';
    const { stato, json } = await chiama(uno, domanda(uno, codice));
    expect(stato).toBe(200);
    const [atteso] = uno.response.jsonBody.listaSoggetti.datiSoggetto;
    // The stub has the answer of the day on which the code had not been validated yet.
    atteso.generalita.codiceFiscale = { codFiscale: codice, validitaCF: expect.stringMatching(/^[19]$/) };
    expect(json.listaSoggetti.datiSoggetto[0]).toMatchObject(atteso);
    expect(json.idOperazioneANPR).toMatch(/^\d+$/);
  });

  test.each(['0_c020ResidenceAssessment', 'c020ResidenceAssessment_2'])(
    '%s: what C001 is to tell is told',
    async (quale) => {
      const uno = stub(quale);
      const { json } = await chiama(uno, domanda(uno, 'STTSGT90A01H501J'));
      expect(forma(json)).toEqual(expect.arrayContaining(forma(uno.response.jsonBody)));
    },
  );

  test('the one of C021 has a residence, which its published file does not: all the rest is told', async () => {
    const uno = stub('c020ResidenceAssessment_c021');
    const { json } = await chiama(uno, domanda(uno, 'STTSGT90A01H501J'));
    const attese = forma(uno.response.jsonBody).filter((percorso) => !percorso.includes('.residenza'));
    expect(forma(json)).toEqual(expect.arrayContaining(attese));
    expect(obiezioniOpenApi('C021', 'RispostaE002OK', json)).toEqual([]);
  });

  test.each(['c020ResidenceAssessmentNotFound', 'c020ResidenceAssessmentNotFound_c021'])(
    '%s: nobody',
    async (quale) => {
      const uno = stub(quale);
      const { stato, json } = await chiama(uno);
      expect(String(stato)).toBe(uno.response.status);
      expect(json).toEqual({ ...uno.response.jsonBody, idOperazioneANPR: expect.stringMatching(/^\d+$/) });
    },
  );

  test.each(['c020ResidenceAssessmentInvalidRequest', 'c020ResidenceAssessmentInvalidRequest_c021'])(
    '%s: to the request that its answer speaks of, to the letter',
    async (quale) => {
      const uno = stub(quale);
      const corpo = domanda(uno);
      const { stato, json } = await chiama(uno, { ...corpo, datiRichiesta: { ...corpo.datiRichiesta, casoUso: null } });
      expect(String(stato)).toBe(uno.response.status);
      expect(json).toEqual({ ...uno.response.jsonBody, govway_id: expect.any(String) });
    },
  );

  test.each(['c020ResidenceAssessmentTooManyRequests', 'c020ResidenceAssessmentTooManyRequests_c021'])(
    '%s: too many',
    async (quale) => {
      sandbox.guasto({ nome: 'pdnd-429' });
      const uno = stub(quale);
      const { stato } = await chiama(uno);
      sandbox.guasto({ nome: 'nessuno' });
      expect(String(stato)).toBe(uno.response.status);
    },
  );

  test('none has been left out', () => {
    expect(readdirSync(datiPdnd).filter((file) => file.startsWith('stub-'))).toHaveLength(9);
  });

  test('the answers of the authorization server are as its published file says', async () => {
    const { json: buona } = await cliente.token('C001', undefined);
    expect(obiezioniOpenApi('PDND', 'ClientCredentialsResponse', buona)).toEqual([]);
    const { json: rifiuto } = await cliente.token('C001', undefined, { claim: { nbf: 1 } });
    // The published file is of before the correlation id.
    const { correlationId: _, ...problema } = rifiuto;
    expect(obiezioniOpenApi('PDND', 'Problem', problema)).toEqual([]);
  });

  test('the causes are those of the debug tool', () => {
    const { codes } = JSON.parse(readFileSync(join(datiPdnd, 'pdnd-debug-client-assertion-codes.json'), 'utf8'));
    expect(Object.values(codiciDebug).sort()).toEqual(Object.keys(codes).sort());
  });
});

/** The names in a JSON value, each with the way to it. */
function forma(dato: unknown, dove = ''): string[] {
  if (Array.isArray(dato)) return [...new Set(dato.flatMap((uno) => forma(uno, `${dove}[]`)))];
  if (typeof dato !== 'object' || dato === null) return [dove];
  return Object.entries(dato).flatMap(([nome, valore]) => forma(valore, `${dove}.${nome}`));
}
