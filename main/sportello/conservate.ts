import type { CodiceServizio } from '../../contract/consultazione.ts';
import type { Finalita } from '../../contract/finalita.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../contract/operazioni/valori.ts';
import { leggiConservata, type Conservata } from '../anpr/conservata.ts';
import { puoVedere } from '../finalita/servizi.ts';
import { limita } from '../finalita/sezioni.ts';

// The answers that ANPR had kept of earlier requests, inside the answers to 3003 and 3005.

/** Each read by its own operation's tree. */
export function conservateIn(codice: CodiceServizio, valore: Campi): readonly Conservata[] {
  if (codice === '3003') {
    return sezioniDi(valore, 'elencoRisposte').map((una) => {
      const statoLavorazione = testoDi(una, 'statoLavorazione');
      const letta = leggiConservata(testoDi(una, 'xmlRisposta'), testoDi(una, 'tipoOperazione'));
      if (statoLavorazione === undefined) return letta;
      return { ...letta, risposta: { statoLavorazione, ...letta.risposta } };
    });
  }
  const file = codice === '3005' ? testoDi(sezioneDi(valore, 'file'), 'xmlFile') : undefined;
  return file === undefined ? [] : [leggiConservata(file)];
}

/** They are shown read, not as base64. */
export const senzaConservate = (valore: Campi): Campi => {
  const { file: _file, elencoRisposte: _elenco, ...altro } = valore;
  return altro;
};

/** What of an older answer today's purpose may see: it may have been asked for another one (GDPR art. 5.1.b). */
export function perFinalita({ risposta, persone }: Conservata, finalita: Finalita): Conservata {
  const { valore, testo, ...altro } = risposta;
  if (valore === undefined && testo === undefined) return { risposta, persone };
  const nucleo = valore?.['datiFamigliaConvivenza'] !== undefined && !finalita.sezioni.includes('22');
  if (nucleo || !puoVedere(risposta.operazione, finalita)) {
    return { risposta: { ...altro, nonAmmessa: true }, persone: [] };
  }
  return { risposta: valore === undefined ? risposta : { ...risposta, valore: limitato(valore, finalita) }, persone };
}

/** The lists of people of a 3002, and of a registration, by the name of their section. */
const elenchi = ['listaSoggetti', 'listaSoggettiVariati'] as const;

const limitato = (valore: Campi, { sezioni }: Finalita): Campi => {
  const limitati = elenchi.flatMap((nome) => {
    const elenco = sezioneDi(valore, nome);
    if (!elenco) return [];
    return [[nome, { ...elenco, datiSoggetto: sezioniDi(elenco, 'datiSoggetto').map((uno) => limita(uno, sezioni)) }]];
  });
  return { ...valore, ...(Object.fromEntries(limitati) as Campi) };
};
