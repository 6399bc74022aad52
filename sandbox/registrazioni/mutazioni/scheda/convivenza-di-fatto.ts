import type { Campi } from '../../../../contract/operazioni/albero.ts';
import { tabelleMinime } from '../../../../contract/messaggi/tabelle-minime.ts';
import { sezioneDi, testoDi } from '../../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../../errori.ts';
import type { Persona } from '../../../popolazione/popolazione.ts';
import type { Atto } from '../../atto.ts';
import { codiceLegame, INTESTATARIO } from '../../controlli/famiglie.ts';
import { nomeDi } from '../../controlli/soggetti.ts';
import { legato } from '../coniuge.ts';
import type { Mutazione } from './mutazione.ts';
import { controllaDiverso, nascitaDi, nomina, type Partner, nomePartner, trovaPartner } from './partner.ts';
import { DECESSO, LEGGE_76 } from './unione.ts';

const AFFETTIVO = '23';
const giorno = (campi: Campi | undefined, nome: string): string | undefined => testoDi(campi, nome)?.slice(0, 10);

/** The contract that is in force, or undefined. */
const inVigore = ({ sezioni }: Persona): Campi | undefined => {
  const sua = sezioneDi(sezioni, 'convivenzaDiFatto');
  return sua?.['contrattoRisoluzione'] === undefined ? sua : undefined;
};

/** 16: a convivenza di fatto, with its contract. */
export const convivenzaDiFatto: Mutazione = (atto, persona) => {
  const dato = sezioneDi(atto.richiesta, 'convivenzaDiFatto');
  if (!dato) throw new ErroreAnpr('EN266');
  if (dato['contrattoRisoluzione'] !== undefined) throw new ErroreAnpr('EN252');
  const generalita = sezioneDi(dato, 'convivente');
  if (!generalita) throw new ErroreAnpr('EN267');
  const stipula = controllaStipula(atto, sezioneDi(dato, 'contrattoStipula'));
  const convivente = trovaPartner(atto, generalita, nascitaDi.convivente);
  controllaDiverso(persona, convivente);
  controllaCoppia(persona, convivente, stipula);
  return { convivenzaDiFatto: { ordineConvivenza: '1', ...dato, convivente: convivente.generalita } };
};

/** The day on which it began. */
function controllaStipula(atto: Atto, contratto: Campi | undefined): string {
  const data = giorno(contratto, 'data');
  if (data === undefined) throw new ErroreAnpr('EN251');
  if (data > atto.decorrenza) throw new ErroreAnpr('EHR38');
  if (data < LEGGE_76) throw new ErroreAnpr('EN386', [data]);
  const documento = giorno(contratto, 'dataDocumento');
  const notifica = giorno(contratto, 'dataNotifica');
  if (documento !== undefined && documento > atto.decorrenza) throw new ErroreAnpr('EHR40');
  if ((documento === undefined) !== (notifica === undefined)) throw new ErroreAnpr('EN364');
  if (documento !== undefined && notifica! < documento) throw new ErroreAnpr('EN258');
  return data;
}

function controllaCoppia(persona: Persona, convivente: Partner, stipula: string): void {
  if (inVigore(persona)) throw new ErroreAnpr('EN265', [nomeDi(persona)]);
  const altro = convivente.persona;
  if (!altro || altro.idFamiglia !== persona.idFamiglia) throw new ErroreAnpr('EN253');
  if (legato(persona)) throw new ErroreAnpr('EN257', [nomeDi(persona)]);
  if (legato(altro)) throw new ErroreAnpr('EN257', [nomePartner(convivente)]);
  const sua = inVigore(altro);
  if (sua && !nomina(altro, 'convivenzaDiFatto', 'convivente', persona)) {
    throw new ErroreAnpr('EN256', [nomePartner(convivente)]);
  }
  const legami = [codiceLegame(persona), codiceLegame(altro)];
  if (legami.includes(INTESTATARIO) && !legami.includes(AFFETTIVO)) throw new ErroreAnpr('EN254');
  const vecchia = sezioneDi(persona.sezioni, 'convivenzaDiFatto');
  const fine = giorno(sezioneDi(sezioneDi(vecchia, 'contrattoRisoluzione'), 'contratto'), 'data');
  if (fine !== undefined && stipula <= fine) throw new ErroreAnpr('EN289', [nomeDi(persona)]);
}

/** 17: the contract is resolved. */
export const risoluzione: Mutazione = (atto, persona) => {
  const dato = sezioneDi(atto.richiesta, 'convivenzaDiFatto');
  if (!dato) throw new ErroreAnpr('EN266');
  const sua = sezioneDi(persona.sezioni, 'convivenzaDiFatto');
  if (!sua) throw new ErroreAnpr('EN323', [nomeDi(persona)]);
  if (!inVigore(persona)) throw new ErroreAnpr('EN260');
  const fine = sezioneDi(dato, 'contrattoRisoluzione');
  const motivo = testoDi(fine, 'motivoRisoluzione');
  const contratto = sezioneDi(fine, 'contratto');
  const data = giorno(contratto, 'data');
  const notifica = giorno(contratto, 'dataNotifica');
  if (motivo === undefined || data === undefined || notifica === undefined) throw new ErroreAnpr('EN261');
  if (tabelleMinime[43]![motivo] === undefined) throw new ErroreAnpr('EN262', [], 'motivoRisoluzione');
  if (data > atto.decorrenza) throw new ErroreAnpr('EHR39');
  const inizio = giorno(sezioneDi(sua, 'contrattoStipula'), 'data') ?? LEGGE_76;
  if (data < inizio) throw new ErroreAnpr('EN263');
  if (notifica < data) throw new ErroreAnpr('EN264');
  const numero = testoDi(sezioneDi(sua, 'convivente'), 'idSchedaSoggettoANPR');
  const altro = numero === undefined ? undefined : atto.popolazione.perIdScheda(numero, atto.oggi)[0];
  if (motivo === DECESSO && altro && altro.dataDecesso === null) throw new ErroreAnpr('EN322');
  return { convivenzaDiFatto: { ...sua, contrattoRisoluzione: fine! } };
};
