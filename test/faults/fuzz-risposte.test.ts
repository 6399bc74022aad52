import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { Operazione } from '../../contract/operazioni/albero.ts';
import { valoreValido } from '../../contract/operazioni/generatore.ts';
import { operazioni } from '../../contract/operazioni/index.ts';
import { scriviRisposta } from '../../contract/operazioni/scrittura.ts';
import { leggiConservata } from '../../main/anpr/conservata.ts';
import { leggiRisposta, type Eco } from '../../main/anpr/risposta.ts';
import { spazi } from '../../main/anpr/spazi.ts';
import { righeDi } from '../../main/tables/lettura.ts';
import { Mutazioni } from '../supporto/mutazioni.ts';

const durata = process.env['POSTAZIONE_LUNGO'] === '1' ? 10 * 60_000 : 5_000;
/** Milliseconds that the reading of one answer may take, whatever it holds. */
const massimoPerRisposta = 5_000;
/** Bytes by which memory may grow over the whole run: what is read must be let go. */
const massimoCrescita = 128 * 1024 * 1024;

const ora = '2026-06-10T10:00:00.000Z';
const ecoDi = ({ codice }: Operazione): Eco => ({
  idOperazioneComune: '1',
  operazioneRichiesta: codice,
  dataOraRichiesta: ora,
  codMittente: '036030',
});

/** Good answers of every operation, in their envelopes. */
const semi = Object.values<Operazione>(operazioni).flatMap((operazione) =>
  fc.sample(valoreValido(operazione.rispostaOk), { seed: 5, numRuns: 5 }).map((valore) => {
    const eco = ecoDi(operazione);
    const testataRisposta = { ...eco, codDestinatario: 'ANPR05', idOperazioneANPR: '9', esitoOperazione: '0000' };
    const xml = scriviRisposta(operazione, 'ok', { ...valore, testataRisposta });
    const busta = `<soap:Envelope xmlns:soap="${spazi.soap}"><soap:Body>${xml}</soap:Body></soap:Envelope>`;
    return { operazione, eco, byte: Buffer.from(busta) };
  }),
);

test(
  `answers spoiled in every way for ${durata / 1000} s: read, or refused with a code; never a crash, a hang, or memory`,
  { timeout: durata + 120_000 },
  () => {
    const mutazioni = new Mutazioni(0x1d_a9_2c);
    const conta = { lette: 0, rifiutate: 0 };
    let piuLenta = 0;
    const partenza = performance.now();
    const fine = partenza + durata;
    let aRegime: number | undefined;
    while (performance.now() < fine) {
      // The parser's memory and the caches first reach their size.
      if (aRegime === undefined && performance.now() > partenza + durata / 5) aRegime = memoria();
      const { operazione, eco, byte } = mutazioni.uno(semi);
      const guasta = mutazioni.guasta(byte);
      const inizio = performance.now();
      try {
        leggiRisposta(operazione, { stato: 200, tipo: 'text/xml', corpo: guasta }, eco);
        conta.lette++;
      } catch (causa) {
        if (!(causa instanceof ErrorePostazione)) throw causa;
        expect(causa.errore.code).toMatch(/^ANPR_/);
        conta.rifiutate++;
      }
      leggiConservata(guasta.toString('base64'));
      rifiutaOLegge(() => righeDi({ datiDettaglioRisposta: { xmlFile: [guasta.toString('base64')] } }));
      piuLenta = Math.max(piuLenta, performance.now() - inizio);
    }
    const crescita = memoria() - aRegime!;
    process.stdout.write(
      `fuzz of answers: ${JSON.stringify({ ...conta, msPiuLenta: Math.round(piuLenta), MBCrescita: Math.round(crescita / 1e6) })}\n`,
    );
    expect(conta.lette + conta.rifiutate).toBeGreaterThan(100);
    expect(piuLenta).toBeLessThan(massimoPerRisposta);
    expect(crescita).toBeLessThan(massimoCrescita);
  },
);

const memoria = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().rss;
};

const rifiutaOLegge = (legge: () => unknown): void => {
  try {
    legge();
  } catch (causa) {
    if (!(causa instanceof ErrorePostazione)) throw causa;
  }
};
