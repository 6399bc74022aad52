import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Campi } from '../../../../contract/operazioni/albero.ts';
import { valoreValido } from '../../../../contract/operazioni/generatore.ts';
import { richiestaDi } from '../../../../contract/operazioni/pdnd/alberi.ts';
import { type CodiceEService, codiciEService } from '../../../../contract/operazioni/pdnd/catalogo.ts';
import { operazioni } from '../../../../sandbox/archivio/operazioni.ts';
import { RifiutoPdnd } from '../../../../sandbox/pdnd/cause.ts';
import { leggiContenuto } from '../../../../sandbox/pdnd/gateway/contenuto.ts';
import { anpr } from '../../../../sandbox/pdnd/servizi/sportello.ts';
import { popolazione } from '../../../../sandbox/popolazione/popolazione.ts';
import { OGGI, popolata } from '../../../supporto/anagrafe.ts';
import { controlla } from '../../../supporto/pdnd/eservizi.ts';

const quante = process.env['POSTAZIONE_LUNGO'] === '1' ? 1_000 : 40;
const db = popolata();
const chiedi = anpr(db, popolazione(db), operazioni(db));
const adesso = Date.parse(`${OGGI}T12:00:00Z`);
const qualcuno = db.prepare<[], { idANPR: string }>('SELECT id_anpr AS idANPR FROM persona').all();

/** What comes of a body, as the gateway would pass it on; undefined where the gateway refuses it. */
function risposta(servizio: CodiceEService, corpo: string): number | undefined {
  try {
    const dato = leggiContenuto(richiestaDi(servizio), Buffer.from(corpo));
    const { stato, corpo: detto } = chiedi({ servizio, client: 'client', dato, adesso });
    controlla(servizio, stato, JSON.parse(detto) as Campi);
    return stato;
  } catch (causa) {
    if (causa instanceof RifiutoPdnd) return undefined;
    throw causa;
  }
}

describe('whatever is asked, the answer is good for the published file', () => {
  test.each(codiciEService)('in a request that the tree of %s calls valid', (servizio) => {
    fc.assert(
      fc.property(
        valoreValido(richiestaDi(servizio)),
        fc.constantFrom(...qualcuno),
        fc.boolean(),
        (richiesta, chi, conosciuto) => {
          const criteri = conosciuto && servizio !== 'C030' ? { criteriRicerca: chi } : {};
          const datiRichiesta = { ...(richiesta['datiRichiesta'] as Campi), casoUso: servizio };
          const oggi = conosciuto ? { dataRiferimentoRichiesta: OGGI } : {};
          const corpo = { ...richiesta, ...criteri, datiRichiesta: { ...datiRichiesta, ...oggi } };
          expect([200, 400, 404]).toContain(risposta(servizio, JSON.stringify(corpo)));
        },
      ),
      { numRuns: quante },
    );
  });

  test('in any JSON at all', () => {
    const nomi = fc.constantFrom('idOperazioneClient', 'criteriRicerca', 'datiRichiesta', 'verifica', '__proto__', 'x');
    const qualsiasi = fc.oneof(
      fc.json(),
      fc.dictionary(nomi, fc.jsonValue()).map((dato) => JSON.stringify(dato)),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...codiciEService), qualsiasi, (servizio, corpo) => {
        expect([undefined, 400, 404]).toContain(risposta(servizio, corpo));
      }),
      { numRuns: quante * 10 },
    );
  });
});
