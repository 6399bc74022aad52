import type { RiferimentoCarta } from '../../contract/carta.ts';
import type { Titolare } from '../../sandbox/autorita/emissione.ts';
import { LettoreVirtuale, type Maniere } from '../../sandbox/carte/cns/lettore.ts';
import { type CnsEmessa, emettiCns } from '../../sandbox/carte/cns/specie.ts';
import { attendi, NucleoDiProva, type OpzioniNucleo } from './nucleo.ts';
import { OpenSc, type StileSblocco } from './opensc.ts';
import type { SandboxDiProva } from './sandbox.ts';

/** The whole core over OpenSC and a virtual reader, with cards of the sandbox's operators. pcscd must be held. */
export class NucleoConCns {
  readonly nucleo: NucleoDiProva;
  readonly lettore = new LettoreVirtuale();
  readonly #opensc: OpenSc;

  private constructor(nucleo: NucleoDiProva, opensc: OpenSc) {
    this.nucleo = nucleo;
    this.#opensc = opensc;
  }

  /** `stile` and `sblocco` are how OpenSC takes a PUK, and how the token host is told that it does. */
  static async costruisci(
    sandbox: SandboxDiProva,
    {
      stile = 'none',
      ...altro
    }: { readonly stile?: StileSblocco } & Pick<OpzioniNucleo, 'sblocco' | 'altreAutorita'> = {},
  ): Promise<NucleoConCns> {
    const opensc = new OpenSc(stile, 'itacns');
    return new NucleoConCns(await NucleoDiProva.costruisci({ sandbox, carte: opensc, ...altro }), opensc);
  }

  /** A card for that operator of the census, or for anybody: ANPR's own, or a citizen's. */
  emetti(titolare: Titolare = this.nucleo.operatore(0), di: 'utenti' | 'cns' = 'utenti'): Promise<CnsEmessa> {
    const { autorita, dati } = this.nucleo.sandbox;
    const { crl, ocsp } = dati.autorita[di];
    const specie = di === 'cns' ? 'tessera-sanitaria' : 'operatore';
    return emettiCns({ autorita: autorita[di], titolare, revoca: { crl, ocsp }, specie });
  }

  /** Puts the card in and waits until it has been read. */
  async inserisci({ carta, seriale }: CnsEmessa, maniere?: Maniere): Promise<RiferimentoCarta> {
    await this.lettore.inserisci(carta, maniere);
    await attendi(() => this.trova(seriale) !== undefined);
    return this.trova(seriale)!;
  }

  /** Pulls the card; gives the milliseconds until the reader is seen empty. */
  estrai(): Promise<number> {
    this.lettore.estrai();
    return attendi(() => this.nucleo.parti.carte.lettori.every(({ carta, errore }) => !carta && !errore));
  }

  trova(seriale: string): RiferimentoCarta | undefined {
    const lettore = this.nucleo.parti.carte.lettori.find(({ carta }) => carta?.seriale === seriale);
    return lettore && { lettore: lettore.id, seriale };
  }

  /** Log-in with the card that is in the reader. */
  accedi({ seriale, pin }: CnsEmessa): Promise<void> {
    const carta = this.trova(seriale);
    if (!carta) throw new Error(`no card ${seriale} in the readers`);
    return this.nucleo.parti.sessione.accedi(carta, Buffer.from(pin));
  }

  async chiudi(): Promise<void> {
    this.lettore.estrai();
    await this.nucleo.chiudi();
    this.#opensc.chiudi();
  }
}
