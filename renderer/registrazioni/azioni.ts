import type { Proposta } from '../../contract/ansc/proposta.ts';
import type { CodiceControllo } from '../../contract/controlli/index.ts';
import type { Esito } from '../../contract/esito.ts';
import { eAdozioneDiMinore } from '../../contract/operazioni/adozione.ts';
import { messaggiErrore } from '../../contract/messaggi/errori.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { CodiceRegistrazione } from '../../contract/operazioni/index.ts';
import type { Bozza } from '../../contract/pratica.ts';
import type { Registrazione } from '../../contract/registrazione.ts';
import { conScheda } from '../ansc/persona.ts';
import { annuncia } from '../applicazione/annunci.tsx';
import { chiedi } from '../applicazione/ponte.ts';
import { schermataCorrente } from '../applicazione/schermata.ts';
import { statoApplicazione } from '../applicazione/stato.ts';
import { oggi } from '../comuni/date.ts';
import { Freno } from '../comuni/freno.ts';
import { scriviData } from '../moduli/date-scritte.ts';
import { conCambi, scrittoDa, type Scritto } from '../moduli/scritto.ts';
import { vistaPratiche } from '../pratiche/viste.ts';
import { radiceDi } from '../servizi/radici.ts';
import { dimenticaServizi } from '../servizi/servizi.ts';
import { sgombera } from '../sportello/azioni.ts';
import { praticaCorrente } from '../sportello/chiamate.ts';
import { erroriDi } from './controlli.ts';
import { conSesso } from './dal-codice.ts';
import { modelli, type Contesto, type NomeModello } from './modelli/index.ts';
import { altri, intestatario } from './modelli/parti.ts';
import { registrazioneAperta, type LavoroRegistrazione, type RegistrazioneAperta } from './modello.ts';
import { contenutoDi, leggiControlli } from './rilievi.ts';
import { legameDi, nomeDi, personaAlBanco, sessoDi, type PersonaRegistrata } from './persona.ts';

const t = schermate.registrazioni;

/** What a draft of a registration is called among the drafts. */
const specieBozza = (operazione: CodiceRegistrazione): string => `registrazione-${operazione}`;
export const eRegistrazione = ({ specie }: Bozza): boolean => specie.startsWith('registrazione-');

/** Milliseconds from a change to the save of the work. */
const pausa = 300;
const freno = new Freno(() => void salva(), pausa);

const senzaEsito = { confermati: [], detti: [], partita: null, saputo: null, errore: null, salvato: null } as const;

const cambia = (cambi: Partial<RegistrazioneAperta>): void =>
  registrazioneAperta.cambia((aperta) => aperta && { ...aperta, ...cambi });

/** Begins a registration: of a case, about whoever is on the desk, or of an operation with all its fields. */
export async function inizia(cosa: NomeModello | CodiceRegistrazione): Promise<Esito<unknown>> {
  const pratica = await praticaCorrente();
  if (!pratica.ok) return pratica;
  const modello = cosa in modelli ? (cosa as NomeModello) : null;
  const alBanco = modello !== null && modelli[modello].persona === 'estranea' ? null : personaAlBanco();
  const persona = alBanco && (await conFamiglia(alBanco, pratica.value.id, cosa));
  const contesto: Contesto = { persona, comune: statoApplicazione.leggi()?.comune ?? null, oggi: oggi() };
  const operazione = modello === null ? (cosa as CodiceRegistrazione) : modelli[modello].operazione;
  const { id, numero } = pratica.value;
  apri({
    id: crypto.randomUUID(),
    modello,
    operazione,
    pratica: { id, numero },
    scritto: modello === null ? {} : scrittoDa(radiceDi(operazione), modelli[modello].inizio(contesto)),
    decorrenza: scriviData({ data: contesto.oggi }),
    ...diChi(persona),
  });
  mostraRegistrazioni();
  await salva();
  return pratica;
}

const diChi = (
  persona: PersonaRegistrata | null,
): Pick<LavoroRegistrazione, 'soggetti' | 'chi' | 'donna' | 'componenti'> => ({
  soggetti: persona ? [persona.idANPR] : [],
  chi: persona ? nomeDi(persona.soggetto) : '',
  donna: persona !== null && sessoDi(persona.soggetto) === 'F',
  componenti: persona ? altri(persona) : [],
});

/** What is known of nobody. */
const nessuno = diChi(null);

/** Begins a registration with what an act says, about whoever it is about on the desk. */
export async function iniziaDaAtto(proposta: Proposta, alBanco: PersonaRegistrata | null): Promise<Esito<unknown>> {
  const pratica = await praticaCorrente();
  if (!pratica.ok) return pratica;
  const { modello, operazione, decorrenza } = proposta;
  const { id, numero } = pratica.value;
  const persona = alBanco && (await conFamiglia(alBanco, id, modello ?? operazione));
  const contesto: Contesto = { persona, comune: statoApplicazione.leggi()?.comune ?? null, oggi: oggi() };
  apri({
    id: crypto.randomUUID(),
    modello,
    operazione,
    pratica: { id, numero },
    scritto: scrittoDa(radiceDi(operazione), conScheda(proposta, contesto)),
    decorrenza: decorrenza === '' ? '' : scriviData({ data: decorrenza }),
    ...diChi(persona),
  });
  mostraRegistrazioni();
  await salva();
  return pratica;
}

/** The household of whoever it is about, where the case needs it: asked for, unless it was read already. */
async function conFamiglia(persona: PersonaRegistrata, pratica: string, cosa: string): Promise<PersonaRegistrata> {
  const quando = cosa in modelli ? modelli[cosa as NomeModello].famiglia : undefined;
  const serve = quando === 'sempre' || (quando === 'intestatario' && legameDi(persona.soggetto) === intestatario);
  if (!serve || persona.componenti.length > 0) return persona;
  const richiesta = crypto.randomUUID();
  const esito = await chiedi('sportello:famiglia', { richiesta, pratica, idANPR: persona.idANPR });
  return esito.ok ? { ...persona, componenti: esito.value.componenti } : persona;
}

/** Begins the registration that undoes another. */
export function apriAnnullamento(
  daFare: Pick<LavoroRegistrazione, 'operazione' | 'pratica' | 'scritto' | 'decorrenza'>,
): void {
  apri({ ...daFare, id: crypto.randomUUID(), modello: null, ...nessuno });
  freno.prenota();
}

function apri(lavoro: LavoroRegistrazione): void {
  registrazioneAperta.scrivi({ lavoro, passo: 'modulo', tentato: false, ...senzaEsito });
  void leggiControlli();
}

/** From the record of somebody: what was open for somebody else is put away first. */
export async function registraDallaScheda(): Promise<void> {
  const passo = registrazioneAperta.leggi()?.passo;
  if (passo !== 'invio') await lascia();
  mostraRegistrazioni();
}

function mostraRegistrazioni(): void {
  vistaPratiche.scrivi('registrazioni');
  schermataCorrente.scrivi('pratiche');
}

/** Takes a registration up again from its draft. */
export async function riprendi(bozza: Pick<Bozza, 'id'>): Promise<Esito<unknown>> {
  const esito = await chiedi('bozza:leggi', { id: bozza.id });
  if (esito.ok) apri(JSON.parse(esito.value.contenuto) as LavoroRegistrazione);
  return esito;
}

export function scrivi(cambi: Scritto): void {
  cambiaLavoro(({ scritto, modello, decorrenza }) => {
    const giorno = modello === null ? undefined : modelli[modello].giorno;
    // An act holds from the day of what it is about.
    const delFatto = giorno === undefined ? undefined : cambi[giorno];
    return { scritto: conCambi(scritto, conSesso(scritto, cambi)), decorrenza: delFatto ?? decorrenza };
  });
}

/** The days of a request that are the one from which it holds, wherever the schema wants it again. */
const diDecorrenza =
  /^(?!tipoRettifica\/)(.*\/)?(dataDecorrenza|dataDecorrenzaResidenza|dataOrigineFamigliaConvivenza|dataIntestarioConvivenza)$/;

const conDecorrenza = (lavoro: LavoroRegistrazione): LavoroRegistrazione => {
  const { modello, scritto, decorrenza } = lavoro;
  if (modello === null) return lavoro;
  const percorsi = Object.keys(scritto).filter((percorso) => diDecorrenza.test(percorso));
  return { ...lavoro, scritto: conCambi(scritto, Object.fromEntries(percorsi.map((uno) => [uno, decorrenza]))) };
};

export const scriviDecorrenza = (decorrenza: string): void => cambiaLavoro(() => ({ decorrenza }));

/** What was confirmed was of the work as it stood: of a work that changes it is asked again. */
const senzaConferme = { confermati: [], detti: [] } as const;

function cambiaLavoro(come: (lavoro: LavoroRegistrazione) => Partial<LavoroRegistrazione>): void {
  registrazioneAperta.cambia(
    (aperta) =>
      aperta && { ...aperta, ...senzaConferme, lavoro: conDecorrenza({ ...aperta.lavoro, ...come(aperta.lavoro) }) },
  );
  freno.prenota();
}

/** True where the draft has all that was done. */
async function salva(): Promise<boolean> {
  freno.ferma();
  const aperta = registrazioneAperta.leggi();
  if (aperta?.passo !== 'modulo' && aperta?.passo !== 'conferma') return true;
  const { lavoro } = aperta;
  const { id, operazione, pratica } = lavoro;
  const contenuto = JSON.stringify(lavoro);
  const esito = await chiedi('bozza:salva', { id, specie: specieBozza(operazione), pratica: pratica.id, contenuto });
  if (registrazioneAperta.leggi()?.lavoro.id === id) {
    cambia(esito.ok ? { salvato: Date.now(), errore: null } : { errore: esito.error });
  }
  return esito.ok;
}

/** From the form to the sentence that is confirmed, where nothing is to be put right. */
export function controlla(): void {
  const aperta = registrazioneAperta.leggi();
  if (!aperta) return;
  cambia(erroriDi(aperta.lavoro).length > 0 ? { tentato: true } : { passo: 'conferma', tentato: true, errore: null });
}

/** The officer confirms a warning of the office's checks, or takes it back. */
export const conferma = (codice: CodiceControllo): void =>
  registrazioneAperta.cambia((aperta) => {
    if (aperta?.passo !== 'conferma') return aperta;
    const { confermati } = aperta;
    const gia = confermati.includes(codice);
    return { ...aperta, confermati: gia ? confermati.filter((uno) => uno !== codice) : [...confermati, codice] };
  });

export const correggi = (): void => cambia({ passo: 'modulo' });
export const mostraRicevuta = (): void => cambia({ passo: 'ricevuta' });
export const tornaAllEsito = (): void => cambia({ passo: 'esito' });

/** Sends it, once: the same command that comes twice is one registration. */
export async function invia(): Promise<void> {
  const aperta = registrazioneAperta.leggi();
  if (aperta?.passo !== 'conferma') return;
  const { lavoro, confermati } = aperta;
  const { id, pratica, soggetti } = lavoro;
  freno.ferma();
  cambia({ passo: 'invio', partita: Date.now(), errore: null });
  const contenuto = contenutoDi(lavoro);
  const { operazione, campi, decorrenza } = contenuto;
  const daInviare = { id, pratica: pratica.id, ...contenuto, soggetti: [...soggetti], confermati: [...confermati] };
  const esito = await chiedi('registrazione:invia', daInviare);
  if (esito.ok) void chiedi('bozza:elimina', { id });
  if (registrazioneAperta.leggi()?.lavoro.id !== id) return;
  if (!esito.ok) {
    const { controlli = [] } = esito.error;
    // The levels may have changed since the form was opened.
    if (controlli.length > 0) await leggiControlli();
    cambia({ passo: 'conferma', errore: esito.error, detti: controlli });
    return annuncia(messaggiErrore[esito.error.code].messaggio);
  }
  if (esito.value.specie === 'eseguita' && eAdozioneDiMinore(operazione, campi, decorrenza)) dimenticaAdozione(lavoro);
  cambia({ passo: 'esito', saputo: esito.value });
  annuncia(annuncioDi(esito.value));
}

/** Of the two identities of an adopted child nothing stays on the screen, not even on the desk (design 5.5). */
function dimenticaAdozione(lavoro: LavoroRegistrazione): void {
  sgombera();
  dimenticaServizi();
  cambia({ lavoro: { ...lavoro, ...nessuno, scritto: {} } });
}

const annuncioDi = ({ stato, specie }: Registrazione): string => {
  if (stato !== 'nota') return t.annunci.dubbia;
  return specie === 'eseguita' ? t.annunci.eseguita : t.annunci.altra;
};

/** What was not done is done again, put right: a registration of its own, with another number. */
export function rifai(cambi: Scritto = {}): void {
  const aperta = registrazioneAperta.leggi();
  if (!aperta) return;
  const { lavoro } = aperta;
  apri({ ...lavoro, id: crypto.randomUUID(), scritto: conCambi(lavoro.scritto, cambi) });
  freno.prenota();
}

/** Looks at one that was sent; its own operator may put it right and send it again. */
export async function vedi(id: string): Promise<Esito<Registrazione>> {
  const esito = await chiedi('registrazione:leggi', { id });
  if (esito.ok && registrazioneAperta.leggi()?.lavoro.id === id) {
    cambia({ passo: 'esito', saputo: esito.value });
  } else if (esito.ok) {
    const { operazione, pratica, campi, inviata } = esito.value;
    const scritto = scrittoDa(radiceDi(operazione), campi);
    const decorrenza = scriviData({ data: oggi() });
    const lavoro = { id, modello: null, operazione, pratica, scritto, decorrenza, ...nessuno };
    const passo = { passo: 'esito', tentato: false } as const;
    registrazioneAperta.scrivi({ lavoro, ...senzaEsito, ...passo, partita: Date.parse(inviata), saputo: esito.value });
  }
  return esito;
}

/** From the fields of the case to all those of ANPR's service, with what is typed already. */
export const mostraTutti = (): void => cambiaLavoro(() => ({ modello: null }));

/** Leaves it for another time: it stays among the drafts, or on the screen where it could not be put there. */
export async function lascia(): Promise<void> {
  if (await salva()) registrazioneAperta.scrivi(null);
}

let sospesa: string | null = null;

/** At a lock: of the work its draft's name stays in memory, and nothing else. */
export function sospendiRegistrazione(): void {
  const aperta = registrazioneAperta.leggi();
  if (!aperta) return;
  const daRiprendere = aperta.passo === 'modulo' || aperta.passo === 'conferma';
  if (daRiprendere) void salva();
  sospesa = daRiprendere ? aperta.lavoro.id : null;
  registrazioneAperta.scrivi(null);
}

/** At an unlock by the same operator. */
export async function ripristinaRegistrazione(): Promise<void> {
  const id = sospesa;
  sospesa = null;
  if (id !== null && registrazioneAperta.leggi() === null) await riprendi({ id });
}

/** At a log-out nothing stays. */
export function dimenticaRegistrazione(): void {
  sospesa = null;
  registrazioneAperta.scrivi(null);
}
