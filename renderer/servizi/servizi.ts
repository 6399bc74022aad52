import type { CodiceServizio, RispostaServizio } from '../../contract/consultazione.ts';
import { messaggiErrore } from '../../contract/messaggi/errori.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { annuncia } from '../applicazione/annunci.tsx';
import { chiedi } from '../applicazione/ponte.ts';
import { Deposito } from '../comuni/deposito.ts';
import { erroriDelModulo } from '../moduli/errori.ts';
import { campiDa, conCambi, type Scritto } from '../moduli/scritto.ts';
import { banco, type Lettura } from '../sportello/banco.ts';
import { comeLettura, praticaCorrente } from '../sportello/chiamate.ts';
import { usaPratica } from '../sportello/pratica-corrente.ts';
import { daMandare, radiceDi } from './radici.ts';

/** What is typed for a service, and what ANPR answered last. */
export interface StatoServizio {
  readonly scritto: Scritto;
  /** The officer asked to go on: what is missing is said too. */
  readonly tentato: boolean;
  readonly risposta: Lettura<RispostaServizio> | null;
}

export const servizioVuoto: StatoServizio = { scritto: {}, tentato: false, risposta: null };

/** The services in use: they stay while the officer looks at another screen, and go with the session. */
export const servizi = new Deposito<Readonly<Partial<Record<CodiceServizio, StatoServizio>>>>({});

export const servizioDi = (codice: CodiceServizio): StatoServizio => servizi.leggi()[codice] ?? servizioVuoto;

const cambia = (codice: CodiceServizio, cambi: Partial<StatoServizio>): void =>
  servizi.cambia((tutti) => ({ ...tutti, [codice]: { ...(tutti[codice] ?? servizioVuoto), ...cambi } }));

export const scriviServizio = (codice: CodiceServizio, cambi: Scritto): void =>
  riscriviServizio(codice, conCambi(servizioDi(codice).scritto, cambi));

/** Puts other criteria in place of what was typed; an answer to the ones before must not stand under them. */
export function riscriviServizio(codice: CodiceServizio, scritto: Scritto): void {
  const { scritto: prima } = servizioDi(codice);
  if (scritto === prima) return;
  if (domandaDi(codice, scritto) === domandaDi(codice, prima)) return cambia(codice, { scritto });
  annullaServizio(codice);
  cambia(codice, { scritto, risposta: null });
}

/** A date written another way asks the same. */
const domandaDi = (codice: CodiceServizio, scritto: Scritto): string =>
  JSON.stringify(campiDa(radiceDi(codice), scritto));

/** Begins again, as if the service had not been used. */
export function dimenticaServizio(codice: CodiceServizio): void {
  annullaServizio(codice);
  cambia(codice, servizioVuoto);
}

/** Asks ANPR with what is typed, unless the tree refuses it: then what is wrong is shown. */
export async function chiediServizio(codice: CodiceServizio): Promise<void> {
  const { scritto, risposta } = servizioDi(codice);
  if (risposta?.fase === 'in-corso') return;
  const radice = radiceDi(codice);
  if (erroriDelModulo(radice, scritto).length > 0) return cambia(codice, { tentato: true });
  const richiesta = crypto.randomUUID();
  cambia(codice, { risposta: { fase: 'in-corso', richiesta, inizio: Date.now() } });
  const attende = () => {
    const adesso = servizioDi(codice).risposta;
    return adesso?.fase === 'in-corso' && adesso.richiesta === richiesta;
  };
  const pratica = await praticaCorrente();
  if (pratica.ok && banco.leggi().pratica === null) usaPratica(pratica.value);
  const campi = daMandare(codice, campiDa(radice, scritto));
  const esito = pratica.ok
    ? await chiedi('sportello:servizio', { richiesta, pratica: pratica.value.id, operazione: codice, campi })
    : pratica;
  if (!attende()) return;
  cambia(codice, { risposta: comeLettura(esito) });
  annuncia(esito.ok ? schermate.servizi.arrivata : messaggiErrore[esito.error.code].messaggio);
}

/** Gives up what is awaited; what comes later is not shown. */
export function annullaServizio(codice: CodiceServizio): void {
  const { risposta } = servizioDi(codice);
  if (risposta?.fase !== 'in-corso') return;
  void chiedi('sportello:annulla', { richiesta: risposta.richiesta });
  cambia(codice, { risposta: null });
}

export const chiudiRisposta = (codice: CodiceServizio): void => cambia(codice, { risposta: null });

/** The answer that ANPR keeps of one request (3005). */
export async function apriRisposta(idOperazioneANPR: string): Promise<void> {
  annullaServizio('3005');
  cambia('3005', { scritto: { 'datiRichiesta/idOperazioneANPR': idOperazioneANPR }, risposta: null });
  await chiediServizio('3005');
}

/** Whose elements the page writes by itself, from what it remembers: nobody's typing is lost with them. */
const scrittiDaSoli: readonly string[] = ['3005', '3007'];

/** What is typed in the services, for the draft. */
export const scrittiDeiServizi = (): Readonly<Partial<Record<CodiceServizio, Scritto>>> =>
  Object.fromEntries(
    Object.entries(servizi.leggi()).flatMap(([codice, { scritto }]) => {
      const voci = Object.entries(scritto).filter(([nome]) => daUfficiale(codice, nome));
      return voci.length === 0 ? [] : [[codice, Object.fromEntries(voci)]];
    }),
  );

const daUfficiale = (codice: string, nome: string): boolean => !scrittiDaSoli.includes(codice) || nome.startsWith('#');

/** Puts back what a draft has, under what was typed since. */
export function rimettiServizi(scritti: Readonly<Partial<Record<CodiceServizio, Scritto>>>): void {
  for (const [codice, scritto] of Object.entries(scritti) as [CodiceServizio, Scritto][]) {
    riscriviServizio(codice, { ...scritto, ...servizioDi(codice).scritto });
  }
}

/** Takes everything out of memory, and gives up what is awaited: for the next citizen, at a lock and at a log-out. */
export function dimenticaServizi(): void {
  for (const codice of Object.keys(servizi.leggi()) as CodiceServizio[]) annullaServizio(codice);
  servizi.scrivi({});
}
