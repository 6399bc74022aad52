import { esaminaCodiceFiscale } from '../../../contract/identificativi/codice-fiscale.ts';
import { esaminaIdAnpr } from '../../../contract/identificativi/id-anpr.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { leggiData } from '../../moduli/date-scritte.ts';
import { erroriDelModulo, type ErroreCampo } from '../../moduli/errori.ts';
import { campiDa, type Scritto } from '../../moduli/scritto.ts';
import { chiaviDi } from './chiavi.ts';
import { etichetteMaschera, percorsi, radiceMaschera, type NomeCampo } from './radice.ts';

const t = schermate.maschera.controlli;

/** What is wrong in the mask: what the tree refuses, and what ANPR or common sense would. */
export function erroriDellaMaschera(scritto: Scritto, oggi: string): readonly ErroreCampo[] {
  const daAlbero = erroriDelModulo(radiceMaschera, scritto).filter(({ percorso }) => percorso !== 'criteriRicerca');
  const giaDetti = new Set(daAlbero.map(({ percorso }) => percorso));
  const nostri = controlli(scritto, oggi).filter(({ percorso }) => !giaDetti.has(percorso));
  return [...daAlbero, ...nostri].sort((uno, altro) => postoDi(uno) - postoDi(altro));
}

const inOrdine = Object.values(percorsi);

/** Where the error's field stands in the mask. */
const postoDi = ({ percorso }: ErroreCampo): number => {
  const posto = inOrdine.findIndex((uno) => uno === percorso);
  return posto >= 0 ? posto : inOrdine.findIndex((uno) => percorso.startsWith(`${uno}/`));
};

const controlli = (scritto: Scritto, oggi: string): readonly ErroreCampo[] => {
  const testo = (nome: NomeCampo): string => scritto[percorsi[nome]] ?? '';
  const giorno = (nome: NomeCampo): string | undefined => leggiData(testo(nome))?.data;
  const nascita = giorno('dataNascita');
  const allaData = giorno('allaData');
  const cf = esaminaCodiceFiscale(testo('codiceFiscale'));
  const famiglia = testo('famigliaANPR') !== '' || testo('famigliaNumero') !== '';
  return [
    ...se(testo('cognome') !== '' && testo('senzaCognome') !== '', 'cognome', t.cognomeESenza),
    ...se(testo('nome') !== '' && testo('senzaNome') !== '', 'nome', t.nomeESenza),
    ...se(testo('codiceFiscale') !== '' && cf.forma === 'nessuna', 'codiceFiscale', t.cfForma),
    ...se(cf.forma !== 'nessuna' && !cf.controllo, 'codiceFiscale', t.cfControllo),
    ...se(testo('idANPR') !== '' && !esaminaIdAnpr(testo('idANPR')).checkDigit, 'idANPR', t.idControllo),
    ...se(nascita !== undefined && nascita > oggi, 'dataNascita', t.dataFutura),
    ...se(allaData !== undefined && allaData > oggi, 'allaData', t.dataFutura),
    ...se(nascita !== undefined && allaData !== undefined && nascita > allaData, 'dataNascita', t.nascitaDopo),
    ...se(famiglia && testo('tipoScheda') === '', 'tipoScheda', t.tipoScheda, true),
    ...se(chiaviDi(campiDa(radiceMaschera, scritto)).length === 0, 'cognome', t.chiave, true),
  ];
};

const se = (sbagliato: boolean, nome: NomeCampo, messaggio: string, manca = false): readonly ErroreCampo[] => {
  const percorso = percorsi[nome];
  return sbagliato ? [{ percorso, etichetta: etichetteMaschera[percorso]!, messaggio, manca, subito: false }] : [];
};
