import { X509Certificate } from 'node:crypto';
import { basename } from 'node:path';
import { controlliDiagnosi, type ControlloDiagnosi, type NomeControllo } from '../../contract/diagnosi.ts';
import { ErrorePostazione, valoreDi } from '../../contract/esito.ts';
import { fattiDiagnosi } from '../../contract/messaggi/fatti-diagnosi.ts';
import type { Testa } from '../../contract/traccia.ts';
import type { TokenHost } from '../carta/token-host.ts';
import type { Ambiente } from '../postazione/ambiente.ts';
import type { Attendibilita } from '../session/attendibilita.ts';
import { titolareDi } from '../session/titolare.ts';
import type { Traccia } from '../traccia/traccia.ts';

interface Parti {
  readonly ambiente: Ambiente;
  readonly carte: TokenHost;
  readonly attendibilita: Attendibilita;
  /** Reaches ANPR without asking anything; says how. */
  readonly raggiungi: () => Promise<string>;
  readonly traccia: Traccia;
  /** The head that the log had when last written, where it was opened without it. */
  readonly perduta: Testa | undefined;
}

/** A check gives facts for the help desk, or throws the code that explains what is wrong. */
type Controllo = () => Promise<string>;

/** What must have gone well for a check to make sense. */
const dipende: Readonly<Partial<Record<NomeControllo, NomeControllo>>> = {
  lettore: 'modulo-pkcs11',
  carta: 'lettore',
  'certificato-carta': 'carta',
};

/** Numbered checks over everything, before log-in and without network too. */
export class Diagnosi {
  readonly #parti: Parti;

  constructor(parti: Parti) {
    this.#parti = parti;
  }

  /** Runs every check in order; one that rests on a failed one is skipped. */
  async esegui(): Promise<readonly ControlloDiagnosi[]> {
    const esiti: ControlloDiagnosi[] = [];
    for (const [i, controllo] of controlliDiagnosi.entries()) {
      const base = esiti.find((fatto) => fatto.controllo === dipende[controllo]);
      const saltato = base !== undefined && base.esito !== 'riuscito';
      const esito = saltato ? ({ esito: 'saltato' } as const) : await this.#prova(this.#controlli[controllo]);
      esiti.push({ numero: i + 1, controllo, ...esito });
    }
    return esiti;
  }

  async #prova(controllo: Controllo): Promise<Pick<ControlloDiagnosi, 'esito' | 'codice' | 'dettaglio'>> {
    try {
      return { esito: 'riuscito', dettaglio: await controllo() };
    } catch (causa) {
      if (!(causa instanceof ErrorePostazione)) throw causa;
      const { code, dettaglio } = causa.errore;
      return { esito: 'fallito', codice: code, ...(dettaglio === undefined ? {} : { dettaglio }) };
    }
  }

  readonly #controlli: Readonly<Record<NomeControllo, Controllo>> = {
    'modulo-pkcs11': async () => {
      valoreDi(await this.#parti.carte.stato());
      return basename(this.#parti.ambiente.pkcs11.modulo);
    },
    lettore: () => {
      const { lettori } = this.#parti.carte;
      if (lettori.length === 0) throw new ErrorePostazione('LETTORE_ASSENTE');
      return Promise.resolve(fattiDiagnosi.lettori(lettori.length));
    },
    carta: () => {
      const carte = this.#parti.carte.lettori.flatMap(({ carta }) => carta ?? []);
      if (carte.length === 0) throw new ErrorePostazione('CARTA_ASSENTE');
      return Promise.resolve(carte.map(({ modello, produttore }) => `${produttore} ${modello}`.trim()).join(', '));
    },
    'certificato-carta': async () => {
      const conCarta = this.#parti.carte.lettori.flatMap(({ id, carta }) => (carta ? [{ lettore: id, ...carta }] : []));
      for (const carta of conCarta) await this.#certificatoDi(carta);
      return fattiDiagnosi.certificati(conCarta.length);
    },
    'certificato-postazione': () => {
      const { credenzialePostazione, idPostazione } = this.#parti.ambiente;
      const certificato = new X509Certificate(credenzialePostazione.certificato);
      if (new Date(certificato.validTo) < new Date()) {
        throw new ErrorePostazione('CERTIFICATO_POSTAZIONE_SCADUTO', certificato.validTo);
      }
      if (!certificato.subject.split('\n').includes(`CN=${idPostazione}`)) {
        throw new ErrorePostazione('POSTAZIONE_NON_CONFIGURATA', certificato.subject.replaceAll('\n', ', '));
      }
      return Promise.resolve(fattiDiagnosi.scadenza(idPostazione, dataItaliana(certificato.validTo)));
    },
    'server-anpr': () => this.#parti.raggiungi(),
    registro: async () => {
      const { testa, alterati } = await this.#parti.traccia.verifica();
      const { perduta } = this.#parti;
      if (perduta) throw new ErrorePostazione('REGISTRO_ALTERATO', `opened without its record ${perduta.dimensione}`);
      if (alterati.length > 0) throw new ErrorePostazione('REGISTRO_ALTERATO', `records ${alterati.join(', ')}`);
      return fattiDiagnosi.record(testa.dimensione);
    },
  };

  async #certificatoDi(carta: { lettore: string; seriale: string }): Promise<void> {
    const certificati = valoreDi(await this.#parti.carte.certificati(carta));
    const titolare = certificati.map(({ der }) => titolareDi(der)).find((trovato) => trovato !== undefined);
    if (!titolare) throw new ErrorePostazione('CERTIFICATO_SENZA_CODICE_FISCALE');
    this.#parti.attendibilita.verificaCatena(titolare.certificato);
    await this.#parti.attendibilita.verificaRevoca(titolare.certificato);
  }
}

const dataItaliana = (data: string): string => new Date(data).toLocaleDateString('it-IT', { timeZone: 'Europe/Rome' });
