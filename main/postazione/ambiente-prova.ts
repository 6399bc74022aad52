import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ErrorePostazione } from '../../contract/esito.ts';
import { schemaSandbox, type DatiSandbox } from '../../contract/sandbox.ts';
import { censimentoDi, type Censimento } from '../censimento/censimento.ts';
import type { Host, ProcessoFiglio } from '../host.ts';
import type { AmbientePdnd } from '../pdnd/ambiente.ts';
import type { Ambiente } from './ambiente.ts';
import { Credenziali } from './credenziali.ts';
import { ChiavePdnd } from './chiave-pdnd.ts';
import { chiavePdndLocale } from './firma-pdnd.ts';
import { apriPkcs12 } from './pkcs12.ts';

/** How long the sandbox may take to be ready, in milliseconds: at first it makes keys, cards and a population. */
const attesaAvvio = 120_000;

export interface AmbienteProva {
  readonly ambiente: Ambiente;
  readonly censimento: Censimento;
  readonly dati: DatiSandbox;
  /** The sandbox's own, until others are put in force. */
  readonly credenziali: Credenziali;
  readonly chiavePdnd: ChiavePdnd;
}

/** Starts the sandbox in `cartella` and waits until it is ready. @throws ErrorePostazione AMBIENTE_NON_PRONTO */
export async function avviaSandbox(
  host: Host,
  cartella: string,
  opzioni: readonly string[] = [],
): Promise<ProcessoFiglio> {
  const processo = host.avvia('sandbox', { argomenti: ['--dir', cartella, ...opzioni] });
  await new Promise<void>((pronto, fallito) => {
    const rinuncia = (perche: string) => fallito(new ErrorePostazione('AMBIENTE_NON_PRONTO', perche));
    const attesa = setTimeout(() => {
      processo.uccidi();
      rinuncia('time-out');
    }, attesaAvvio);
    processo.allaRicezione((messaggio) => {
      if ((messaggio as { tipo: string }).tipo !== 'pronto') return;
      clearTimeout(attesa);
      pronto();
    });
    processo.allaFine((codice) => {
      clearTimeout(attesa);
      rinuncia(`ended (${codice ?? 'signal'})`);
    });
  });
  return processo;
}

/** The environment `prova`, as a running sandbox describes itself in `<cartella>/sandbox.json`. */
export async function leggiAmbienteProva(cartella: string): Promise<AmbienteProva> {
  const dati = await leggiDati(cartella);
  const file = (nome: string) => readFile(join(cartella, nome), 'utf8');
  const postazione = dati.postazioni[0]!;
  const p12 = (nome: string) => readFile(join(cartella, nome));
  const credenziali = new Credenziali({
    postazione: apriPkcs12(await p12(postazione.p12), postazione.password),
    comune: apriPkcs12(await p12(dati.comune.p12), dati.comune.password),
  });
  const chiavePdnd = new ChiavePdnd(chiavePdndLocale(await file(dati.pdnd.key), dati.pdnd.kid));
  const ambiente: Ambiente = {
    nome: 'prova',
    comune: dati.comune,
    idPostazione: postazione.id,
    idApplicazione: '12345',
    tipoInvio: 'TEST',
    anpr: { base: dati.soap, ca: await file(dati.ca), algoritmo: 'sha1' },
    pdnd: await pdndDi(dati.pdnd, file, chiavePdnd),
    credenzialePostazione: () => credenziali.postazione(),
    firmaComune: () => credenziali.firmaComune(),
    autoritaUtenti: {
      certificato: await file(dati.autorita.utenti.ca),
      crl: dati.autorita.utenti.crl,
      ocsp: dati.autorita.utenti.ocsp,
    },
    altreAutorita: [],
    autoritaPostazioni: await file(dati.autorita.postazioni.ca),
    pkcs11: { modulo: dati.pkcs11.module, ambiente: dati.pkcs11.env },
  };
  const postazioni = dati.postazioni.map(({ id }) => id);
  const persone = [...dati.operatori, ...dati.censiti];
  const censimento = censimentoDi(persone.map((persona) => ({ ...persona, postazioni, abilitata: true })));
  return { ambiente, censimento, dati, credenziali, chiavePdnd };
}

/** The Comune on the sandbox's PDND; `file` reads a file of its folder. */
const pdndDi = async (
  { token, ca, clientId, assertionAudience, purposes, validita }: DatiSandbox['pdnd'],
  file: (nome: string) => Promise<string>,
  chiavePdnd: ChiavePdnd,
): Promise<AmbientePdnd> => ({
  token,
  ca: await file(ca),
  clientId,
  audienceAsserzione: assertionAudience,
  servizi: purposes,
  validita,
  chiave: () => chiavePdnd.inVigore(),
});

/** What the sandbox of that folder says of itself. @throws ErrorePostazione AMBIENTE_NON_PRONTO where it does not run */
export const leggiDati = async (cartella: string): Promise<DatiSandbox> => {
  try {
    return schemaSandbox.parse(JSON.parse(await readFile(join(cartella, 'sandbox.json'), 'utf8')));
  } catch (causa) {
    throw new ErrorePostazione('AMBIENTE_NON_PRONTO', causa instanceof Error ? causa.message : undefined, causa);
  }
};
