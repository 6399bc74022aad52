import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archivio } from './archivio/archivio.ts';
import { type Censimento, idComune } from './archivio/censimento.ts';
import type { RegistroCertificati } from './archivio/certificati.ts';
import type { AutoritaDiProva, NomeAutorita } from './autorita/autorita.ts';
import { type DoveRevoca, emettiConChiave, soggettoPostazione } from './autorita/emissione.ts';
import { pkcs12Di } from './autorita/pkcs12.ts';
import { emettiCarte, type Pkcs11 } from './carte/carte.ts';
import { type PersonaConCarta, personeConCarta } from './carte/persone.ts';
import type { Cartella } from './cartella.ts';
import { codiceFiscaleDi } from './popolazione/codice-fiscale.ts';
import { generaPopolazione } from './popolazione/generatore.ts';
import { comuneOspite } from './popolazione/luoghi.ts';
import { generaProcedimenti } from './popolazione/procedimenti.ts';

const ABITANTI = 20_000;
const POSTAZIONI = 2;

const { istat } = comuneOspite;

/** Codes of the workstations that the sandbox's Comune has from the start. */
export const idPostazione = (numero: number): string => `${istat}-PC-${String(numero).padStart(4, '0')}`;
export const idPostazioni = Array.from({ length: POSTAZIONI }, (_, i) => idPostazione(i + 1));

export const codiceFiscaleDiCarta = (persona: PersonaConCarta): string => codiceFiscaleDi(persona);

export interface MezziProvvista {
  readonly percorsi: Cartella;
  readonly db: Archivio;
  readonly autorita: AutoritaDiProva;
  readonly certificati: RegistroCertificati;
  readonly censimento: Censimento;
  readonly revoca: (nome: NomeAutorita) => DoveRevoca;
}

export interface ChiaveP12 {
  readonly id: string;
  /** File name in the folder of the keys. */
  readonly p12: string;
  readonly password: string;
}

export interface Validita {
  readonly dal?: number;
  readonly al?: number;
}

/** Issues a workstation's (or the Comune's) certificate, records it and returns it as PKCS#12 with a new password. */
export async function emettiPostazione(mezzi: MezziProvvista, id: string, validita: Validita = {}) {
  const { autorita, certificati, censimento, revoca } = mezzi;
  const richiesta = {
    soggetto: soggettoPostazione(id),
    uso: 'client',
    revoca: revoca('postazioni'),
    ...validita,
  } as const;
  const coppia = await emettiConChiave(autorita.postazioni, richiesta);
  const serie = certificati.aggiungi('postazioni', id, coppia.certificato);
  censimento.salvaPostazione(id, id.slice(0, 6), serie);
  const password = randomBytes(9).toString('base64url');
  return { id, serie, password, p12: pkcs12Di(coppia, id, password), coppia };
}

async function scriviChiave(mezzi: MezziProvvista, id: string): Promise<ChiaveP12> {
  const { p12, password } = await emettiPostazione(mezzi, id);
  writeFileSync(join(mezzi.percorsi.chiavi, `${id}.p12`), p12, { mode: 0o600 });
  return { id, p12: `${id}.p12`, password };
}

/** What a first start leaves behind: the keys with their passwords, which only `sandbox.json` repeats. */
export interface Provvista {
  readonly comune: ChiaveP12;
  readonly postazioni: readonly ChiaveP12[];
}

export const fileProvvista = (percorsi: Cartella): string => join(percorsi.chiavi, 'provvista.json');

/**
 * Fills a new sandbox: certificates of the Comune and of its workstations, cards and their holders, the population.
 * The file of the passwords is written last: without it the folder is not ready.
 */
export async function provvedi(mezzi: MezziProvvista, pkcs11: Pkcs11): Promise<Provvista> {
  const { db, censimento, certificati, autorita, revoca, percorsi } = mezzi;
  const comune = await scriviChiave(mezzi, idComune(istat));
  const postazioni = await Promise.all(idPostazioni.map((id) => scriviChiave(mezzi, id)));
  const titolari = personeConCarta.map((persona) => ({ ...persona, codiceFiscale: codiceFiscaleDiCarta(persona) }));
  const carte = await emettiCarte(autorita.utenti, pkcs11, revoca('utenti'), titolari);
  db.transaction(() => {
    for (const { certificato, cn } of carte) certificati.aggiungi('utenti', cn, certificato);
    for (const { codiceFiscale, cognome, nome, ruolo, postazioni: permesse } of titolari) {
      censimento.salvaOperatore({ codiceFiscale, cognome, nome, ruolo, istat, stato: 'abilitato' });
      for (const numero of permesse) censimento.abilita(codiceFiscale, idPostazione(numero));
    }
  })();
  generaPopolazione(db, ABITANTI);
  generaProcedimenti(db);
  const provvista: Provvista = { comune, postazioni };
  writeFileSync(fileProvvista(percorsi), JSON.stringify(provvista), { mode: 0o600 });
  return provvista;
}
