/** The database process (design D5): opens, seals and migrates the log and the working store; one answer a request. */
import { mkdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { NomeRichiestaArchivio, RichiesteArchivio } from '../../contract/archivio.ts';
import { ErrorePostazione, esitoDi, nulla } from '../../contract/esito.ts';
import { CodaRegistro } from './coda.ts';
import { chiudendoSeFallisce, conErroriNostri } from './database.ts';
import { Lavoro } from './lavoro/lavoro.ts';
import { Registro } from './registro.ts';

type Risposte = {
  readonly [N in NomeRichiestaArchivio]: (
    richiesta: RichiesteArchivio[N]['richiesta'],
  ) => RichiesteArchivio[N]['risposta'] | Promise<RichiesteArchivio[N]['risposta']>;
};

/** Room that must be left for the closing record of what is being opened, in bytes (design 5.1). */
const riserva = 8 * 1024 * 1024;

let aperto: { cartella: string; registro: Registro; coda: CodaRegistro; lavoro: Lavoro } | undefined;

const archivio = () => {
  if (!aperto) throw new ErrorePostazione('REGISTRO_NON_DISPONIBILE', 'not open');
  return aperto;
};

const lavoro = () => archivio().lavoro;

const risposte: Risposte = {
  apri({ cartella, chiaveRegistro, chiaveLavoro }) {
    mkdirSync(cartella, { recursive: true, mode: 0o700 });
    const registro = new Registro(join(cartella, 'registro.db'), chiaveRegistro);
    const lavoro = chiudendoSeFallisce(
      { close: () => registro.chiudi() },
      () => new Lavoro(join(cartella, 'lavoro.db'), chiaveLavoro),
    );
    chiaveRegistro.fill(0);
    chiaveLavoro.fill(0);
    aperto = { cartella, registro, coda: new CodaRegistro(registro), lavoro };
    const ultimaOperazione = registro.ultimaOperazione();
    const perduta = registro.perduta();
    return {
      testa: registro.testa(),
      ...(ultimaOperazione === undefined ? {} : { ultimaOperazione }),
      ...(perduta === undefined ? {} : { perduta }),
    };
  },
  accoda({ record, idOperazione }) {
    const { cartella, coda } = archivio();
    if (idOperazione !== undefined) controllaSpazio(cartella);
    return coda.accoda({ record, ...(idOperazione === undefined ? {} : { idOperazione }) });
  },
  leggi: ({ da, quanti }) => archivio().registro.leggi(da, quanti),
  verifica: () => archivio().registro.verifica(),
  prova({ indice }) {
    const { testa, foglia, prova } = archivio().registro.prova(indice);
    return { testa, foglia: foglia.toString('hex'), prova: prova.map((nodo) => nodo.toString('hex')) };
  },
  chiavePseudonimi: ({ anno }) => archivio().registro.chiavePseudonimi(anno),
  praticaApri: (pratica) => lavoro().pratiche.apri(pratica),
  praticaLeggi: ({ id }) => lavoro().pratiche.leggi(id),
  praticaAggiorna: ({ id, cambi }) => lavoro().pratiche.aggiorna(id, cambi),
  praticaChiudi: ({ id, chiusa }) => lavoro().pratiche.chiudi(id, chiusa),
  praticaAssegna: ({ id, operatore }) => lavoro().pratiche.assegna(id, operatore),
  praticheCerca: (filtro) => lavoro().pratiche.cerca(filtro),
  praticheScadute: ({ limite }) => lavoro().pratiche.scadute(limite),
  registrazioneAvvia: (avviata) => nulla(lavoro().registrazioni.avvia(avviata)),
  registrazioneRipete: ({ id, accesso }) => nulla(lavoro().registrazioni.ripete(id, accesso)),
  registrazioneAggiorna: (saputo) => nulla(lavoro().registrazioni.aggiorna(saputo)),
  registrazioneChiusa: ({ id }) => nulla(lavoro().registrazioni.chiusa(id)),
  registrazioneLeggi: ({ id }) => lavoro().registrazioni.leggi(id),
  registrazioniElenco: ({ operatore, dal }) => lavoro().registrazioni.elenco(operatore, dal),
  registrazioniInterrotte: () => lavoro().registrazioni.interrotte(),
  praticheDimenticate: ({ limite }) => lavoro().pratiche.dimenticate(limite),
  lavoroDistruggi: ({ pratiche, limite }) => nulla(lavoro().distruggi(pratiche, limite)),
  bozzaSalva: (bozza) => lavoro().bozze.salva(bozza),
  bozzeElenco: ({ operatore }) => lavoro().bozze.elenco(operatore),
  bozzaLeggi: ({ id, operatore }) => lavoro().bozze.leggi(id, operatore),
  bozzaElimina: ({ id, operatore }) => nulla(lavoro().bozze.elimina(id, operatore)),
  originaleConserva: (originale) => nulla(lavoro().originali.conserva(originale)),
  originaleLeggi: ({ pratica, idOperazioneANPR }) => lavoro().originali.leggi(pratica, idOperazioneANPR),
  lottoCrea: (lotto) => nulla(lavoro().lotti.crea(lotto)),
  lottiElenco: ({ operatore }) => lavoro().lotti.elenco(operatore),
  lottoLeggi: ({ id, operatore }) => lavoro().lotti.leggi(id, operatore),
  lottoProssime: (quali) => lavoro().lotti.prossime(quali),
  lottoNumera: (riga) => nulla(lavoro().lotti.numera(riga)),
  lottoConclude: (righe) => nulla(lavoro().lotti.conclude(righe)),
  massivaLeggi: ({ id }) => lavoro().lotti.massiva(id),
  massivaSalva: (massiva) => nulla(lavoro().lotti.salvaMassiva(massiva)),
  massivaTogli: ({ id }) => nulla(lavoro().lotti.togliMassiva(id)),
  massivaConclude: (file) => nulla(lavoro().lotti.concludiMassiva(file)),
  lottoEsiti: (quali) => lavoro().lotti.esiti(quali),
  lottoElimina: ({ id, operatore }) => nulla(lavoro().lotti.elimina(id, operatore)),
  controlliElenco: () => lavoro().controlli.elenco(),
  impostazioneLeggi: ({ nome }) => lavoro().impostazioni.leggi(nome),
  impostazioneImposta: ({ nome, impostazione }) => nulla(lavoro().impostazioni.imposta(nome, impostazione)),
  controlliImposta: ({ livelli }) => nulla(lavoro().controlli.imposta(livelli)),
  tabellaConserva: (tabella) => lavoro().tabelle.conserva(tabella),
  tabelleElenco: () => lavoro().tabelle.elenco(),
  tabellaLeggi: ({ tabella }) => lavoro().tabelle.leggi(tabella),
  chiudi() {
    if (aperto) {
      aperto.coda.svuota();
      aperto.registro.chiudi();
      aperto.lavoro.chiudi();
      aperto = undefined;
    }
    return null;
  },
};

const controllaSpazio = (cartella: string): void => {
  const { bavail, bsize } = statfsSync(cartella);
  if (bavail * bsize < riserva) throw new ErrorePostazione('DISCO_PIENO', `${bavail * bsize} bytes left`);
};

interface Messaggio {
  readonly id: number;
  readonly nome: NomeRichiestaArchivio;
  readonly richiesta: never;
}

process.parentPort.on('message', ({ data }) => {
  const { id, nome, richiesta } = data as Messaggio;
  void esitoDi(() => conErroriNostri(() => risposte[nome](richiesta))).then((esito) =>
    process.parentPort.postMessage({ id, esito }),
  );
});
