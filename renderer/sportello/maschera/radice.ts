import type { Sezione } from '../../../contract/operazioni/albero.ts';
import { operazione3002 } from '../../../contract/operazioni/3002.ts';
import { elementiDi } from '../../../contract/operazioni/lettura.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';

const t = schermate.maschera.etichette;
const elementi = elementiDi(operazione3002.richiesta.parti);
const sezioneDi = (nome: string): Sezione => {
  const trovata = elementi.get(nome);
  if (trovata?.specie !== 'sezione') throw new Error(`3002 has no section ${nome}`);
  return trovata;
};

const richiesti = sezioneDi('datiRichiesta');
const giorno = elementiDi(richiesti.parti).get('dataRiferimentoRichiesta')!;
const nazionale = elementiDi(richiesti.parti).get('ricercaNazionale')!;

/** The part of a 3002 that the officer fills in: its criteria, the day and where to search; main adds the rest. */
export const radiceMaschera: Sezione = {
  ...operazione3002.richiesta,
  parti: [
    sezioneDi('criteriRicerca'),
    sezioneDi('datiNascita'),
    sezioneDi('residenzaIscrizioneAIRE'),
    { ...richiesti, min: 0, parti: [{ ...giorno, min: 0 }, nazionale] },
  ],
};

const c = 'criteriRicerca';

/** Where each field of the mask is in the tree. */
export const percorsi = {
  cognome: `${c}/cognome`,
  senzaCognome: `${c}/senzaCognome`,
  nome: `${c}/nome`,
  senzaNome: `${c}/senzaNome`,
  sesso: `${c}/sesso`,
  codiceFiscale: `${c}/codiceFiscale`,
  dataNascita: 'datiNascita/dataEvento',
  luogoNascita: 'datiNascita/luogoNascita',
  localitaNascita: 'datiNascita/luogoNascita/localita/descrizioneLocalita',
  residenza: 'residenzaIscrizioneAIRE',
  soggettoAIRE: `${c}/soggettoAIRE`,
  consolato: 'residenzaIscrizioneAIRE/codiceConsolato',
  idANPR: `${c}/idANPR`,
  schedaANPR: `${c}/idSchedaSoggettoANPR`,
  schedaComune: `${c}/idSchedaSoggettoComune/idSchedaSoggettoComuneIstat`,
  schedaNumero: `${c}/idSchedaSoggettoComune/idSchedaSoggetto`,
  famigliaANPR: `${c}/identificativoANPR`,
  famigliaComune: `${c}/idFamigliaConvivenzaComune/idFamigliaConvivenzaComuneIstat`,
  famigliaNumero: `${c}/idFamigliaConvivenzaComune/idFamigliaConvivenza`,
  tipoScheda: `${c}/tipoScheda`,
  carta: `${c}/cartaIdentita3000/numero`,
  cartaComune: `${c}/cartaIdentita3000/comuneRilascio`,
  cartaConsolato: `${c}/cartaIdentita3000/codiceConsolatoRilascio`,
  soggiorno: `${c}/permessoDiSoggiorno3000/datiSoggiorno30XX/numeroSoggiorno`,
  questura: `${c}/permessoDiSoggiorno3000/datiSoggiorno30XX/questuraRilascioSoggiorno`,
  passaporto: `${c}/permessoDiSoggiorno3000/numeroPassaporto`,
  allaData: 'datiRichiesta/dataRiferimentoRichiesta',
  dove: 'datiRichiesta/ricercaNazionale',
} as const satisfies Record<keyof typeof t, string>;
export type NomeCampo = keyof typeof percorsi;

const nomi = Object.keys(percorsi) as NomeCampo[];

export const etichetteMaschera: Readonly<Record<string, string>> = Object.fromEntries(
  nomi.map((nome) => [percorsi[nome], t[nome]]),
);

/** The help topic of a field has its name. */
export const guidaMaschera = (percorso: string): string | undefined => {
  const nome = nomi.find((uno) => percorsi[uno] === percorso);
  return nome && `maschera-${nome}`;
};
