import type { X509Certificate } from 'node:crypto';
import {
  type CertificatiPostazione,
  type CertificatoInUso,
  type QualeCertificato,
  qualiCertificati,
  type ScadenzaVicina,
} from '../../../contract/custodia.ts';
import { ErrorePostazione } from '../../../contract/esito.ts';
import type { AttoCustodia } from '../../../contract/traccia.ts';
import { Fila } from '../../fila.ts';
import { soloAlp } from '../../session/ruolo.ts';
import type { Sessione, SessioneAperta } from '../../session/sessione.ts';
import { nomeComune } from '../../firma/certificato.ts';
import type { Traccia } from '../../traccia/traccia.ts';
import type { Ambiente } from '../ambiente.ts';
import type { Credenziali } from '../credenziali.ts';
import { apriPkcs12 } from '../pkcs12.ts';
import { giorniAllaScadenza, scadenzaVicina } from '../scadenza.ts';
import type { DepositoCertificati } from './deposito.ts';
import { nuovaRichiesta } from './richiesta.ts';
import { verificaCredenziale, type Verificata } from './verifica.ts';

interface Parti {
  readonly ambiente: Ambiente;
  readonly credenziali: Credenziali;
  readonly deposito: DepositoCertificati;
  readonly traccia: Traccia;
  readonly sessione: Pick<Sessione, 'aperta' | 'seAperta'>;
  /** Has a key certified by who may: the sandbox; absent elsewhere, where ANPR's console alone does it. */
  readonly certifica?: (id: string, csr: string) => Promise<string>;
}

/** Puts in force what the key store holds, in place of what the environment came with. @throws ErrorePostazione */
export async function riprendiCustoditi(deposito: DepositoCertificati, credenziali: Credenziali): Promise<void> {
  for (const quale of qualiCertificati) {
    const custodito = await deposito.leggi(quale);
    if (custodito) credenziali.metti(quale, custodito === 'rimosso' ? undefined : custodito);
  }
}

/**
 * The certificates of this workstation: brought in, renewed and removed while it works. For the ALP alone, or for anybody
 * while there is none at all; each act is in the log before it holds.
 */
export class Custodia {
  readonly #parti: Parti;
  readonly #ascoltatori = new Set<() => void>();
  readonly #fila = new Fila();

  constructor(parti: Parti) {
    this.#parti = parti;
  }

  /** Called when another certificate is in force. */
  alCambio(ascolta: () => void): void {
    this.#ascoltatori.add(ascolta);
  }

  elenco(): CertificatiPostazione {
    return {
      inUso: { postazione: this.#inUso('postazione'), comune: this.#inUso('comune') },
      rinnovabili: this.#parti.certifica !== undefined,
    };
  }

  /** What of them is not here. */
  get mancanti(): readonly QualeCertificato[] {
    return qualiCertificati.filter((quale) => !this.#parti.credenziali.certificato(quale));
  }

  /** Which of them end soon. */
  get scadenze(): readonly ScadenzaVicina[] {
    return qualiCertificati.flatMap((quale) => {
      const certificato = this.#parti.credenziali.certificato(quale);
      return (certificato && scadenzaVicina(quale, certificato)) ?? [];
    });
  }

  /**
   * Takes what ANPR gave as PKCS#12.
   *
   * @param password UTF-8; the caller zeroes it
   * @throws ErrorePostazione: nothing has changed
   */
  importa(file: Uint8Array, password: Uint8Array): Promise<CertificatiPostazione> {
    return this.#unoAllaVolta(async (chi) => {
      const credenziale = apriPkcs12(file, Buffer.from(password).toString('utf8'));
      await this.#custodisci(verificaCredenziale(credenziale, this.#parti.ambiente), 'importato', chi);
    });
  }

  /**
   * Makes a new key here and has it certified; the Comune's takes the other of its two names.
   *
   * @throws ErrorePostazione AMBIENTE_NON_AMMESSO where ANPR's console alone may; otherwise too, nothing has changed
   */
  rinnova(quale: QualeCertificato): Promise<CertificatiPostazione> {
    return this.#unoAllaVolta(async (chi) => {
      const { ambiente, certifica } = this.#parti;
      if (!certifica) throw new ErrorePostazione('AMBIENTE_NON_AMMESSO', ambiente.nome);
      const id = this.#idNuovo(quale);
      const { chiave, csr } = await nuovaRichiesta(id);
      const certificato = await certifica(id, csr);
      const verificata = verificaCredenziale({ certificato, chiave }, ambiente);
      if (verificata.id !== id) throw new ErrorePostazione('CERTIFICATO_DI_ALTRA_POSTAZIONE', verificata.id);
      await this.#custodisci(verificata, 'rinnovato', chi);
    });
  }

  /** Destroys it on this computer. @throws ErrorePostazione: nothing has changed */
  rimuovi(quale: QualeCertificato): Promise<CertificatiPostazione> {
    return this.#unoAllaVolta(async (chi) => {
      const { deposito, credenziali } = this.#parti;
      const certificato = credenziali.certificato(quale);
      if (!certificato) throw new ErrorePostazione('POSTAZIONE_NON_CONFIGURATA', quale);
      const { serialNumber: serie, subject } = certificato;
      await deposito.scrivi(quale, 'rimosso', () => this.#annota('rimosso', { id: nomeComune(subject), serie }, chi));
      this.#metti(quale, undefined);
    });
  }

  async #custodisci(
    verificata: Verificata,
    atto: AttoCustodia['atto'],
    chi: SessioneAperta | undefined,
  ): Promise<void> {
    const { quale, credenziale } = verificata;
    await this.#parti.deposito.scrivi(quale, credenziale, () => this.#annota(atto, verificata, chi));
    this.#metti(quale, credenziale);
  }

  /** The order of the acts is that of their records; each finds what the one before left. */
  #unoAllaVolta(atto: (chi: SessioneAperta | undefined) => Promise<void>): Promise<CertificatiPostazione> {
    return this.#fila.metti(async () => {
      await atto(this.#chi());
      return this.elenco();
    });
  }

  /** Who may: undefined is anybody, at the first start. @throws ErrorePostazione SOLO_ALP, or as {@link Sessione.aperta} */
  #chi(): SessioneAperta | undefined {
    const { sessione } = this.#parti;
    if (this.mancanti.length === qualiCertificati.length) return sessione.seAperta();
    const aperta = sessione.aperta();
    soloAlp(aperta.operatore);
    return aperta;
  }

  #annota(
    atto: AttoCustodia['atto'],
    { id, serie }: Pick<Verificata, 'id' | 'serie'>,
    chi: SessioneAperta | undefined,
  ): Promise<unknown> {
    const { traccia, ambiente } = this.#parti;
    const { codiceFiscale: operatore, ruolo } = chi?.operatore ?? {};
    return traccia.scrivi({
      ...{ tipo: 'custodia', atto, certificato: id, serie, postazione: ambiente.idPostazione },
      ...(chi && operatore && ruolo ? { sessione: chi.id, operatore, ruolo } : {}),
    });
  }

  #idNuovo(quale: QualeCertificato): string {
    const { ambiente, credenziali } = this.#parti;
    if (quale === 'postazione') return ambiente.idPostazione;
    const finora = credenziali.certificato('comune');
    const alterno = finora && nomeComune(finora.subject).endsWith('-9999');
    return `${ambiente.comune.istat}-CO-${alterno ? '9998' : '9999'}`;
  }

  #metti(...inVigore: Parameters<Credenziali['metti']>): void {
    this.#parti.credenziali.metti(...inVigore);
    for (const ascolta of this.#ascoltatori) ascolta();
  }

  #inUso(quale: QualeCertificato): CertificatoInUso | null {
    const certificato = this.#parti.credenziali.certificato(quale);
    return certificato ? inUso(quale, certificato) : null;
  }
}

const inUso = (quale: QualeCertificato, certificato: X509Certificate): CertificatoInUso => ({
  quale,
  id: nomeComune(certificato.subject),
  autorita: nomeComune(certificato.issuer),
  serie: certificato.serialNumber,
  dal: new Date(certificato.validFrom).toISOString(),
  scade: new Date(certificato.validTo).toISOString(),
  giorni: giorniAllaScadenza(certificato),
});
