import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Eco } from '../../../main/anpr/risposta.ts';
import { codiceDi } from '../../supporto/nucleo.ts';
import {
  CertificatiDiProva,
  consulta,
  ecoDi,
  inBusta,
  manda,
  rispostaBuona,
  ServerAnpr,
} from '../../supporto/server-anpr.ts';

let certificati: CertificatiDiProva;
let server: ServerAnpr;
beforeAll(async () => {
  certificati = await CertificatiDiProva.nuovi();
  server = await ServerAnpr.avvia(certificati);
});
afterAll(async () => {
  await server.chiudi();
  certificati.chiudi();
});

/** What a consultation comes to where the server answers this. */
const con = (scrivi: (eco: Eco) => string, stato?: number, tipo?: string) => {
  server.rispondi = (_, risposta, corpo) => manda(risposta, scrivi(ecoDi(corpo)), stato, tipo);
  return consulta(server.ambiente);
};

describe('an answer is believed', () => {
  test('where it echoes the request', async () => {
    expect(await con((eco) => rispostaBuona(eco))).toMatchObject({
      esito: 'ok',
      idOperazioneANPR: '9000000001',
      ignoti: [],
    });
  });

  test('where it says the time of the request in another way', async () => {
    const inItalia = (eco: Eco) => ({ ...eco, dataOraRichiesta: eco.dataOraRichiesta.replace('Z', '+00:00') });
    expect((await con((eco) => rispostaBuona(inItalia(eco)))).esito).toBe('ok');
  });

  test('with elements that the tree does not know, which are kept', async () => {
    const xml = (eco: Eco) => rispostaBuona(eco).replace('</a:Risposta3002_OK>', '<nuovo>x<y>z</y></nuovo>$&');
    expect(await con(xml)).toMatchObject({
      esito: 'ok',
      ignoti: [{ percorso: 'Risposta3002_OK/nuovo', testo: 'x z' }],
    });
  });

  const rifiutata = (codice: string, testo: string) => (eco: Eco) => {
    const errore = `<errore><codiceErroreAnomalia>${codice}</codiceErroreAnomalia><tipoErroreAnomalia>E</tipoErroreAnomalia><testoErroreAnomalia>${testo}</testoErroreAnomalia></errore>`;
    return rispostaBuona(eco)
      .replaceAll('Risposta3002_OK', 'rispostaKO')
      .replace('</a:rispostaKO>', `<listaErrori>${errore}</listaErrori>$&`);
  };

  test('as a refusal with its codes', async () => {
    expect(await con(rifiutata('EN122', 'Nessuno'))).toMatchObject({
      esito: 'ko',
      errori: [{ codice: 'EN122', gravita: 'errore', testo: 'Nessuno' }],
    });
  });

  test('as a refusal whose code is no code: that stays with the words, out of the log', async () => {
    expect(await con(rifiutata('ROSSI MARIO', 'non trovato'))).toMatchObject({
      esito: 'ko',
      errori: [{ codice: '', testo: 'ROSSI MARIO non trovato' }],
    });
  });
});

describe('an answer that is not ours is not believed: ANPR_RISPOSTA_ESTRANEA', () => {
  test.each<[string, Partial<Eco>]>([
    ['idOperazioneComune', { idOperazioneComune: '17000000000000001001' }],
    ['operazioneRichiesta', { operazioneRichiesta: '3003' }],
    ['dataOraRichiesta', { dataOraRichiesta: '2020-01-01T00:00:00.000Z' }],
    ['dataOraRichiesta, which is no time', { dataOraRichiesta: 'now' }],
    ['codMittente', { codMittente: '058091' }],
  ])('with another %s', async (_, cambia) => {
    expect(await codiceDi(con((eco) => rispostaBuona({ ...eco, ...cambia })))).toBe('ANPR_RISPOSTA_ESTRANEA');
  });

  test('without a header', async () => {
    const senza = (eco: Eco) => rispostaBuona(eco).replace(/<testataRisposta>.*<\/testataRisposta>/, '');
    expect(await codiceDi(con(senza))).toBe('ANPR_RISPOSTA_ESTRANEA');
  });

  test('with two headers, of which the first is good', async () => {
    const due = (eco: Eco) => {
      const altra = { ...eco, idOperazioneComune: '1' };
      const seconda = /<testataRisposta>.*<\/testataRisposta>/.exec(rispostaBuona(altra))![0];
      return rispostaBuona(eco).replace('</testataRisposta>', `</testataRisposta>${seconda}`);
    };
    const risposta = await con(due);
    expect(risposta).toMatchObject({ esito: 'ok', ignoti: [{ percorso: 'Risposta3002_OK/testataRisposta' }] });
  });

  test('of another operation', async () => {
    const altra = (eco: Eco) => rispostaBuona(eco).replaceAll('Risposta3002', 'Risposta3003');
    expect(await codiceDi(con(altra))).toBe('ANPR_RISPOSTA_ESTRANEA');
  });

  test('of another namespace', async () => {
    const altra = (eco: Eco) => rispostaBuona(eco).replace('ANPR/3000consultazione', 'ANPR/4000estrazione');
    expect(await codiceDi(con(altra))).toBe('ANPR_RISPOSTA_ESTRANEA');
  });

  test('as a refusal that does not echo', async () => {
    const altra = (eco: Eco) =>
      rispostaBuona({ ...eco, idOperazioneComune: '1' }).replaceAll('Risposta3002_OK', 'rispostaKO');
    expect(await codiceDi(con(altra))).toBe('ANPR_RISPOSTA_ESTRANEA');
  });
});

describe('a SOAP fault', () => {
  const fault = (codice: string, testo: string) => () =>
    inBusta(`<soap:Fault><faultcode>${codice}</faultcode><faultstring>${testo}</faultstring></soap:Fault>`);
  test.each([
    ['env:Client', 'Internal Error', 'ANPR_ERRORE_SICUREZZA'],
    ['env:Client', 'Internal Error (from client)', 'ANPR_ERRORE_SICUREZZA'],
    ['env:Client', 'Rejected by policy', 'ANPR_ERRORE_SICUREZZA'],
    [
      'env:Client',
      'Aborting...Postazione certificate does not seem to carry a valid CN name (from client)',
      'ANPR_ERRORE_SICUREZZA',
    ],
    ['env:Client', 'Internal Error (from server)', 'ANPR_ERRORE_SERVIZIO'],
    ['soap:Server', 'Fault occurred while processing.', 'ANPR_ERRORE_SERVIZIO'],
  ])('%s "%s" is %s', async (codice, testo, atteso) => {
    expect(await codiceDi(con(fault(codice, testo), 500))).toBe(atteso);
  });
});

describe('an answer that cannot be read', () => {
  const bomba = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${inBusta('<x>&b;</x>')}`;
  const esterna = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${inBusta('<x>&a;</x>')}`;
  test.each<[string, (eco: Eco) => string, number, string, string]>([
    ['HTML of a gateway that waited too long', () => '<html>504</html>', 504, 'text/html', 'ANPR_ERRORE_SERVIZIO'],
    ['a page that forbids', () => 'Forbidden', 403, 'text/plain', 'ANPR_CERTIFICATO_RIFIUTATO'],
    ['HTML with status 200', () => '<html>login</html>', 200, 'text/html', 'ANPR_RISPOSTA_NON_VALIDA'],
    ['XML called JSON', (eco) => rispostaBuona(eco), 200, 'application/json', 'ANPR_RISPOSTA_NON_VALIDA'],
    ['XML cut short', (eco) => rispostaBuona(eco).slice(0, -20), 200, 'text/xml', 'ANPR_RISPOSTA_NON_VALIDA'],
    ['nothing', () => '', 200, 'text/xml', 'ANPR_RISPOSTA_NON_VALIDA'],
    ['a bomb of entities', () => bomba, 200, 'text/xml', 'ANPR_RISPOSTA_NON_VALIDA'],
    ['an external entity', () => esterna, 200, 'text/xml', 'ANPR_RISPOSTA_NON_VALIDA'],
    [
      'elements too deep',
      () => inBusta('<x>'.repeat(80) + '</x>'.repeat(80)),
      200,
      'text/xml',
      'ANPR_RISPOSTA_NON_VALIDA',
    ],
    [
      'an envelope without a body',
      () => inBusta('').replace(/<soap:Body>.*Body>/, ''),
      200,
      'text/xml',
      'ANPR_RISPOSTA_NON_VALIDA',
    ],
    ['an empty body', () => inBusta(''), 200, 'text/xml', 'ANPR_RISPOSTA_NON_VALIDA'],
    ['two elements in the body', () => inBusta('<a/><b/>'), 200, 'text/xml', 'ANPR_RISPOSTA_NON_VALIDA'],
    [
      'an answer with no branch',
      () => inBusta('<a:Risposta3002 xmlns:a="http://sogei.it/ANPR/3000consultazione"/>'),
      200,
      'text/xml',
      'ANPR_RISPOSTA_NON_VALIDA',
    ],
    ['no SOAP at all', () => '<x/>', 200, 'text/xml', 'ANPR_RISPOSTA_NON_VALIDA'],
  ])('%s', async (_, scrivi, stato, tipo, atteso) => {
    expect(await codiceDi(con(scrivi, stato, tipo))).toBe(atteso);
  });

  test('bytes that are not UTF-8', async () => {
    server.rispondi = (_, risposta) => manda(risposta, Buffer.from(inBusta('<x>\u00e8</x>'), 'latin1'));
    expect(await codiceDi(consulta(server.ambiente))).toBe('ANPR_RISPOSTA_NON_VALIDA');
  });

  test('more bytes than allowed', async () => {
    server.rispondi = (_, risposta, corpo) => manda(risposta, rispostaBuona(ecoDi(corpo)) + ' '.repeat(5000));
    const limiti = { connessione: 5000, risposta: 5000, dimensione: 4000 };
    expect(await codiceDi(consulta(server.ambiente, limiti))).toBe('ANPR_RISPOSTA_TROPPO_GRANDE');
  });
});

test('the client asks as ANPR wants: SOAP 1.1, empty action, a certificate', async () => {
  server.rispondi = (richiesta, risposta, corpo) => {
    expect(richiesta.headers).toMatchObject({ 'content-type': 'text/xml; charset=UTF-8', soapaction: '""' });
    expect(richiesta.url).toBe('/ANPR3000ServiziConsultazione/AnprService3000');
    manda(risposta, rispostaBuona(ecoDi(corpo)));
  };
  expect((await consulta(server.ambiente)).esito).toBe('ok');
  expect(server.ricevute.at(-1)).not.toContain(readFileSync(join(certificati.cartella, 'servizi.key.pem'), 'utf8'));
});
