import { type Campi, type Operazione, type Sezione, sezione } from '../../contract/operazioni/albero.ts';
import { operazioni } from '../../contract/operazioni/index.ts';
import { tipoIdentificativi } from '../../contract/operazioni/gruppi/persone.ts';
import { sezioneDi, testoDi } from '../../contract/operazioni/valori.ts';
import { ErroreAnpr, MASSIMO_OMONIMI } from '../errori.ts';
import { maggioreEta } from '../popolazione/individui.ts';
import { type Persona, residenzaDi } from '../popolazione/popolazione.ts';
import { corrisponde, leggiGeneralita, neiComuni, perGeneralita } from './criteri.ts';
import type { Lavoro, Servizio } from './lavoro.ts';

/** `provenienzaInformazioni`: 1, from ANPR. */
const DA_ANPR = '1';

/**
 * CIE2 interrogazioneDatiAnagrafici: what CIEOnline sees of a person resident in a Comune, or in its AIRE, today. Father
 * and mother are given of minors alone, as the schema says. Of some people of the sandbox CIEOnline sees something else
 * than 3002 tells.
 */
export const interrogaPerCie: Servizio = (lavoro) => {
  const { richiesta, popolazione, oggi } = lavoro;
  controllaRichiedente(lavoro);
  const generalita = sezioneDi(richiesta, 'generalita')!;
  const controllo = sezioneDi(richiesta, 'datiControllo')!;
  const chi = leggiGeneralita(generalita);
  const candidati = perGeneralita(popolazione, chi, oggi);
  if (!candidati) throw new ErroreAnpr('EN448');
  const aire = testoDi(controllo, 'soggettoAIRE')?.toUpperCase().startsWith('S');
  const trovati = candidati.filter(
    (uno) =>
      corrisponde(uno, chi) &&
      neiComuni(uno, sezioneDi(controllo, 'comuneResidenza')!) &&
      (aire === undefined || aire === inAire(uno)) &&
      delConsolato(uno, testoDi(generalita, 'codiceConsolato')),
  );
  if (trovati.length === 0) throw new ErroreAnpr('EN122');
  if (trovati.length > MASSIMO_OMONIMI) throw new ErroreAnpr('EN175');
  return { listaSoggetti: { datiSoggetto: trovati.map((uno) => soggettoCie(uno, oggi)) } };
};

/** Who asks is said twice, here and in the assertion: it must be the same. */
function controllaRichiedente({ richiesta, mittente, postazione, operatore }: Lavoro): void {
  const richiedente = sezioneDi(richiesta, 'datiRichiedente');
  const attesi = { codMittente: mittente, idPostazione: postazione, idUtente: operatore };
  for (const [nome, atteso] of Object.entries(attesi)) {
    const detto = testoDi(richiedente, nome) ?? '';
    if (detto !== atteso) throw new ErroreAnpr('EN372', [detto, nome], nome);
  }
}

const inAire = ({ sezioni }: Persona): boolean => testoDi(sezioneDi(sezioni, 'generalita'), 'soggettoAIRE') === 'S';

function delConsolato(persona: Persona, codice: string | undefined): boolean {
  const consolato = sezioneDi(sezioneDi(residenzaDi(persona), 'localitaEstera'), 'consolato');
  return codice === undefined || codice === testoDi(consolato, 'codiceConsolato');
}

const copiate = [
  'generalita',
  'attoNascita',
  'statoCivile',
  'cittadinanza',
  'datiCancellazione',
  'cartaIdentita',
  'permessoSoggiorno',
  'attributiSoggetto',
  'identificativi',
] as const;

function soggettoCie(persona: Persona, oggi: string): Campi {
  const { sezioni, cie } = persona;
  const minore = maggioreEta(persona) > oggi;
  const genitore = (nome: string): Campi | undefined =>
    minore ? sezioneDi(sezioneDi(sezioni, nome), 'generalita') : undefined;
  const base: Record<string, Campi | readonly Campi[] | string | undefined> = {
    ...Object.fromEntries(copiate.map((nome) => [nome, sezioni[nome] as Campi])),
    paternita: genitore('paternita'),
    maternita: genitore('maternita'),
    residenza: residenzaDi(persona),
    provenienzaInformazioni: DA_ANPR,
  };
  for (const [nome, campi] of Object.entries(cie)) base[nome] = { ...(base[nome] as Campi), ...(campi as Campi) };
  return Object.fromEntries(Object.entries(base).filter(([, valore]) => valore !== undefined));
}

/**
 * The form of the answer. The published schema has no place for the ID ANPR, and DM 3 March 2023 (annex, 4) says that the
 * service is adapted to give it: `identificativi` stands at the end of each subject, where a reader that keeps to the
 * schema finds one element too many.
 */
export const formaCie: Operazione = {
  ...operazioni.CIE2,
  rispostaOk: conIdentificativi(operazioni.CIE2.rispostaOk),
};

function conIdentificativi(parte: Sezione): Sezione {
  if (parte.nome === 'datiSoggetto') {
    return { ...parte, parti: [...parte.parti, sezione('identificativi?', tipoIdentificativi, 'Identificativi')] };
  }
  return { ...parte, parti: parte.parti.map((una) => (una.specie === 'sezione' ? conIdentificativi(una) : una)) };
}
