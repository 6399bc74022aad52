import type { CriteriEService } from '../../contract/canali.ts';
import type { ModoStampa } from '../../contract/consultazione.ts';
import { riuscito, type Esito } from '../../contract/esito.ts';
import type { CodiceFinalita } from '../../contract/finalita.ts';
import { codicePersona, riconosci } from '../../contract/identificativi/riconosci.ts';
import { messaggiErrore } from '../../contract/messaggi/errori.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import type { CodiceEService } from '../../contract/operazioni/pdnd/catalogo.ts';
import { sezioneDi } from '../../contract/operazioni/valori.ts';
import { formaProtocollo, type Pratica } from '../../contract/pratica.ts';
import { annuncia } from '../applicazione/annunci.tsx';
import { chiedi } from '../applicazione/ponte.ts';
import { erroriDelModulo } from '../moduli/errori.ts';
import { campiDa, conCambi, type Scritto } from '../moduli/scritto.ts';
import { comeLettura } from '../sportello/chiamate.ts';
import { radiceDi, type Per } from './radice.ts';
import { cambiaUffici, senzaRisposta, uffici, ufficiVuoti } from './stato.ts';

const t = schermate.altriUffici;

/** Chooses why one asks; what was asked for another reason goes. */
export async function scegliFinalita(finalita: CodiceFinalita): Promise<void> {
  rinuncia();
  uffici.scrivi({ ...ufficiVuoti, finalita, protocollo: uffici.leggi().protocollo });
  await leggiOfferti(finalita);
}

/** What a purpose may ask, and how much of the quota is left. */
async function leggiOfferti(finalita: CodiceFinalita): Promise<void> {
  const offerti = await chiedi('pdnd:offerti', { finalita });
  if (uffici.leggi().finalita !== finalita) return;
  const primo = offerti.ok ? (offerti.value.find(({ configurato }) => configurato) ?? offerti.value[0]) : undefined;
  cambiaUffici({ offerti, codice: uffici.leggi().codice ?? primo?.codice ?? null });
}

/** Chooses what one asks: who was asked about stays, what was declared for another service goes. */
export function scegliServizio(codice: CodiceEService): void {
  rinuncia();
  const { scritto } = uffici.leggi();
  const diChi = Object.entries(scritto).filter(([percorso]) => percorso.startsWith('criteriRicerca'));
  cambiaUffici({ codice, scritto: Object.fromEntries(diChi), ...senzaRisposta });
}

export const scegliPer = (per: Per): void => cambiaUffici({ per, tentato: false });

export const scriviDomanda = (cambi: Scritto): void =>
  cambiaUffici({ scritto: conCambi(uffici.leggi().scritto, cambi) });

export const protocolloErrato = (protocollo: string): boolean => !formaProtocollo.test(protocollo.trim());

/** What is wrong with the line that tells the person; undefined where nothing is. */
export function difettoRiga(riga: string): keyof typeof t.rigaErrata | undefined {
  const letta = riconosci(riga);
  if (letta.specie === 'vuoto') return 'vuota';
  if (letta.specie !== 'id-anpr' && letta.specie !== 'codice-fiscale') return 'errata';
  return codicePersona(letta) ? undefined : 'controllo';
}

/** Asks, with what is written; where something is wrong it is shown, and nothing leaves. */
export async function chiediEService(): Promise<void> {
  const { codice, per, riga, scritto, protocollo, esito } = uffici.leggi();
  if (codice === null || esito?.fase === 'in-corso') return;
  const radice = radiceDi(codice, per);
  const sbagliato = erroriDelModulo(radice, scritto).length > 0 || (per === 'codice' && difettoRiga(riga));
  if (sbagliato || protocolloErrato(protocollo)) {
    cambiaUffici({ tentato: true });
    if (per === 'codice' && difettoRiga(riga)) vaiAllaPersona();
    return;
  }
  const campi = campiDa(radice, scritto);
  const criteri =
    per === 'codice' ? codicePersona(riconosci(riga)) : criteriPerNome(sezioneDi(campi, 'criteriRicerca'));
  if (criteri) await chiediDi(codice, criteri);
}

/** Asks about one of several people, chosen by ID ANPR. */
export async function chiediPer(idANPR: string): Promise<void> {
  const { codice } = uffici.leggi();
  if (codice === null) return;
  cambiaUffici({ per: 'codice', riga: idANPR });
  await chiediDi(codice, { specie: 'id-anpr', idANPR });
}

async function chiediDi(codice: CodiceEService, criteri: CriteriEService): Promise<void> {
  const richiesta = crypto.randomUUID();
  const { per, scritto } = uffici.leggi();
  const campi = campiDa(radiceDi(codice, per), scritto);
  cambiaUffici({ ...senzaRisposta, esito: { fase: 'in-corso', richiesta, inizio: Date.now() } });
  const pratica = await suaPratica();
  const verifica = sezioneDi(campi, 'verifica');
  const { allaData } = campi;
  const domanda = {
    codice,
    criteri,
    ...(verifica ? { verifica } : {}),
    ...(typeof allaData === 'string' ? { allaData } : {}),
  };
  const esito = pratica.ok
    ? await chiedi('pdnd:chiedi', { richiesta, pratica: pratica.value.id, ...domanda })
    : pratica;
  const { esito: attesa, finalita } = uffici.leggi();
  if (attesa?.fase !== 'in-corso' || attesa.richiesta !== richiesta) return;
  cambiaUffici({ esito: comeLettura(esito) });
  annuncia(esito.ok ? t.arrivata : messaggiErrore[esito.error.code].messaggio);
  if (finalita) await leggiOfferti(finalita);
}

const criteriPerNome = (campi: Campi | undefined): CriteriEService | undefined =>
  campi && { specie: 'generalita', campi };

/** The practice of these requests: it is the reason that ANPR is told, so another protocol is another practice. */
export async function suaPratica(): Promise<Esito<Pratica>> {
  const { pratica, finalita, protocollo } = uffici.leggi();
  const suo = protocollo.trim();
  if (pratica && (pratica.protocollo ?? '') === suo) return riuscito(pratica);
  const esito = await chiedi('pratica:apri', {
    ...(finalita ? { finalita } : {}),
    ...(suo === '' ? {} : { protocollo: suo }),
  });
  if (esito.ok) cambiaUffici({ pratica: esito.value });
  return esito;
}

/** Gives up what is awaited. */
export function rinuncia(): void {
  const { esito } = uffici.leggi();
  if (esito?.fase !== 'in-corso') return;
  void chiedi('sportello:annulla', { richiesta: esito.richiesta });
  cambiaUffici({ esito: null });
}

/** Another person, for the same reason: the practice stays, and the cursor goes where they are told. */
export function altraPersona(): void {
  rinuncia();
  cambiaUffici({ riga: '', scritto: {}, ...senzaRisposta });
  vaiAllaPersona();
}

const vaiAllaPersona = (): void => document.getElementById('eservice-riga')?.focus();

export const mostraFoglio = (): void => {
  if (uffici.leggi().esito?.fase === 'pronta') cambiaUffici({ foglio: {} });
};

/** Prints the sheet that is shown, or saves it. */
export async function stampaEsito(modo: ModoStampa): Promise<void> {
  const { esito, pratica, foglio } = uffici.leggi();
  if (!foglio || !pratica || esito?.fase !== 'pronta' || esito.valore.specie !== 'risposta') return;
  cambiaUffici({ foglio: { modo } });
  const { idOperazioneANPR } = esito.valore;
  const stampato = await chiedi('pdnd:stampa', { pratica: pratica.id, idOperazioneANPR, modo });
  if (uffici.leggi().foglio) cambiaUffici({ foglio: { modo, esito: stampato } });
}

/** At a lock: what was chosen and the line stay, as at the sportello; not a name, not an answer. */
export function sospendiUffici(): void {
  rinuncia();
  cambiaUffici({ scritto: {}, ...senzaRisposta });
}

/** At a log-out nothing stays. */
export function dimenticaUffici(): void {
  rinuncia();
  uffici.scrivi(ufficiVuoti);
}
