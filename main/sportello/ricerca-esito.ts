import type { RegistrazioneSalvata } from '../../contract/archivio.ts';
import type { Anomalia } from '../../contract/anpr.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { operazioni, registrazioni } from '../../contract/operazioni/index.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../contract/operazioni/valori.ts';
import { rispostaConservata } from '../anpr/conservata.ts';
import { esitoDa, type Conosciuto } from '../anpr/esito-registrazione.ts';
import type { Domanda, Motivo } from './atto.ts';
import { conservateIn } from './conservate.ts';
import { diceNessuno } from './domande.ts';
import { personeIn } from './persone.ts';
import type { Sportello } from './sportello.ts';

/** ANPR's states of work (`stati-lavorazione`): at work; done, or done with warnings. */
const inElaborazione = '1';
const riuscite = ['2', '6'];

/** With this 3007 says that the request is being worked on: it has no number of ANPR's yet. */
const ancoraInCorso = 'EN109';

/**
 * What ANPR knows of a registration, by the number that it left with (design 5.2): first whether it has it (3007), then
 * what it answered (3003).
 *
 * @throws ErrorePostazione where ANPR did not answer
 */
export async function cercaInAnpr(
  sportello: Sportello,
  motivo: Motivo,
  salvata: RegistrazioneSalvata & { readonly riservata: boolean },
  codMittente: string,
): Promise<Conosciuto | 'sconosciuta'> {
  const numeri = await sportello.chiediPer(motivo, domanda('3007', salvata));
  if (numeri.esito === 'ko') return senzaNumero(numeri.errori);
  const trovata = sezioniDi(sezioneDi(numeri.valore, 'listaOperazioniAnpr'), 'operazioneANPR').find(
    (una) => testoDi(una, 'tipoOperazione') === salvata.operazione,
  );
  if (!trovata) return 'sconosciuta';
  if (testoDi(trovata, 'statoLavorazione') === inElaborazione) return { attesa: { specie: 'in-lavorazione' } };
  const persone = salvata.riservata ? () => [] : personeConservate;
  const risposte = await sportello.chiediPer(motivo, domanda('3003', salvata), persone);
  const base64 = risposte.esito === 'ok' ? conservataIn(risposte.valore, salvata) : undefined;
  return base64 === undefined ? dallaLavorazione(trovata) : daConservata(base64, salvata, codMittente);
}

const domanda = (codice: '3003' | '3007', { idOperazioneComune }: RegistrazioneSalvata): Domanda => ({
  operazione: operazioni[codice],
  campi: { ricercaSingolaRichiesta: { idOperazioneComune, tipoOperazione: '1' } },
  criteri: ['idOperazioneComune'],
  soggetti: [],
});

const senzaNumero = (errori: readonly Anomalia[]): Conosciuto | 'sconosciuta' => {
  if (errori.some(({ codice }) => codice === ancoraInCorso)) return { attesa: { specie: 'in-lavorazione' } };
  if (diceNessuno(errori)) return 'sconosciuta';
  throw new ErrorePostazione('ANPR_OPERAZIONE_RIFIUTATA', errori.map(({ codice }) => codice).join(', '));
};

const conservataIn = (valore: Campi, { operazione }: RegistrazioneSalvata): string | undefined => {
  const mia = sezioniDi(valore, 'elencoRisposte').find((una) => testoDi(una, 'tipoOperazione') === operazione);
  return testoDi(mia, 'xmlRisposta');
};

/** An answer that ANPR kept is believed on the same terms as one that it gives: it echoes what was asked. */
const daConservata = (base64: string, salvata: RegistrazioneSalvata, codMittente: string): Conosciuto => {
  const { operazione, idOperazioneComune, dataOra } = salvata;
  const eco = { idOperazioneComune, operazioneRichiesta: operazione, dataOraRichiesta: dataOra, codMittente };
  return esitoDa(rispostaConservata(registrazioni[operazione], base64, eco), true);
};

/** ANPR says how it ended, and not what it answered. */
const dallaLavorazione = (trovata: Campi): Conosciuto => {
  const idOperazioneANPR = testoDi(trovata, 'idOperazioneANPR') ?? '';
  const fatta = riuscite.includes(testoDi(trovata, 'statoLavorazione') ?? '');
  if (fatta) return { esito: { specie: 'eseguita', idOperazioneANPR, avvisi: [], valore: null } };
  return { esito: { specie: 'rifiutata', idOperazioneANPR, errori: [] } };
};

const personeConservate = (valore: Campi): readonly string[] => {
  const conservate = conservateIn('3003', valore);
  const valori = conservate.flatMap(({ risposta }) => (risposta.valore ? [risposta.valore] : []));
  return [...personeIn([valore, ...valori]), ...conservate.flatMap(({ persone }) => persone)];
};
