import type { StatoPin } from '../../carta.ts';
import type { PassoAccesso } from '../../stato.ts';
import type { MotivoBlocco } from '../../traccia.ts';

const passi: Readonly<Record<PassoAccesso, string>> = {
  certificato: 'Lettura del certificato della carta',
  revoca: 'Verifica che la carta non sia revocata',
  censimento: 'Ricerca dell’operatore nel censimento',
  pin: 'Verifica del PIN sulla carta',
  firma: 'Firma della carta sull’accesso',
  registro: 'Scrittura nel registro degli accessi',
};

const statoPin: Readonly<Record<Exclude<StatoPin, 'normale'>, { readonly titolo: string; readonly testo: string }>> = {
  'pochi-tentativi': {
    titolo: 'È già stato digitato un PIN errato',
    testo: 'La carta conta gli errori: digitare con attenzione.',
  },
  'ultimo-tentativo': {
    titolo: 'ULTIMO TENTATIVO',
    testo: 'Un altro errore blocca la carta. In caso di dubbio fermarsi e chiedere all’ALS, oppure usare il PUK.',
  },
  bloccato: {
    titolo: 'La carta segnala il PIN bloccato',
    testo: 'Alcune carte lo segnalano per errore: si può provare; se il PIN è davvero bloccato, si sblocca con il PUK.',
  },
};

const motivi: Readonly<Record<MotivoBlocco, string>> = {
  'carta-estratta': 'La carta è stata tolta dal lettore.',
  inattivita: 'Nessuna attività per dieci minuti.',
  richiesta: 'Blocco chiesto dall’operatore.',
  sospensione: 'Il computer è andato in sospensione.',
  'blocco-schermo': 'È stato bloccato lo schermo del computer.',
  spegnimento: 'Il computer si sta spegnendo.',
  'token-host-caduto': 'Il driver della carta si è fermato.',
  'pin-carta': 'È stato cambiato il PIN della carta, o si è provato a cambiarlo.',
  'driver-cambiato': 'È stato scelto un altro driver della carta.',
  'registro-non-disponibile': 'Il registro degli accessi non era disponibile.',
};

/** Log-in and lock. */
export const accesso = {
  titolo: 'Accesso',
  avvio: {
    titolo: 'Preparazione della postazione',
    testo: 'Si aprono il registro degli accessi e l’ambiente di lavoro. Di solito bastano pochi secondi.',
  },
  avvioFallito: {
    titolo: 'La postazione non si è avviata',
    seguito: 'Dopo aver rimediato, chiudere il programma e riaprirlo.',
  },
  driver: {
    titolo: 'Driver della carta non disponibile',
    seguito:
      'La postazione riprova da sola: non serve riavviare. F7 mostra i driver trovati e permette di sceglierne un altro.',
    attesa: { titolo: 'Ricerca dei lettori', testo: 'Si avvia il driver della smart card.' },
  },
  lettore: {
    titolo: 'Collegare un lettore di smart card',
    testo: 'Nessun lettore è collegato. Appena lo si collega, la postazione prosegue da sola.',
  },
  carta: {
    titolo: 'Inserire la carta nel lettore',
    testo: 'Con il chip rivolto verso il lettore, fino in fondo. La postazione prosegue da sola.',
    lettori: 'Lettori pronti',
    illeggibile: 'La carta non si legge',
  },
  scelta: {
    titolo: 'Scegliere la carta',
    aiuto: 'Frecce su e giù per scegliere, poi digitare il PIN.',
    una: 'Carta inserita',
    lettore: (nome: string) => `Lettore: ${nome}`,
    seriale: (numero: string) => `N. ${numero}`,
    titolare: (nome: string, ruolo: string) => `${nome}, ${ruolo}`,
  },
  esame: {
    scade: (giorni: number) =>
      giorni === 0
        ? 'Il certificato della carta scade oggi'
        : giorni === 1
          ? 'Il certificato della carta scade domani'
          : `Il certificato della carta scade fra ${giorni} giorni`,
    chiedere: 'Chiedere all’ALS di rinnovarla per tempo: la carta nuova arriva dalla Prefettura.',
    chiedereOra: 'Chiedere subito all’ALS la carta nuova: dopo la scadenza, con questa non si potrà più accedere.',
    nonLetta: (lettore: string, perche: string) => `${lettore}: una carta che non si legge. ${perche}`,
    reinserire: 'Con questa carta il PIN non si chiede. Dopo aver rimediato, F5 la controlla di nuovo.',
    riesamina: 'Controlla di nuovo la carta',
  },
  pin: {
    etichetta: 'PIN della carta',
    accedi: 'Accedi',
    sblocca: 'Sblocca',
    tastierino: 'Digitare il PIN sul tastierino del lettore',
    tastierinoAiuto: 'Premere Invio, poi digitare il PIN sul lettore e confermare con il tasto verde.',
    tastierinoAccedi: 'Accedi dal tastierino',
    vuoto: 'Digitare il PIN della carta.',
    dimostrativo: 'PIN dimostrativo di questa carta',
    dimostrativoCambiato: 'Il PIN dimostrativo di questa carta è stato cambiato qui: vale quello scelto.',
    daCambiare: 'La carta chiede di cambiare il PIN: farlo adesso, prima di accedere.',
    stato: statoPin,
  },
  verifica: {
    titolo: 'Verifica in corso',
    testo: 'Non togliere la carta.',
    passi,
    fatto: 'fatto',
    inCorso: 'in corso',
    daFare: 'da fare',
  },
  rifiuto: 'Accesso non riuscito',
  diagnosi: 'Diagnosi della postazione',
  ritorno: 'Torna all’accesso',
  blocco: {
    titolo: 'Postazione bloccata',
    sessioneDi: (nome: string, ruolo: string) => `Sessione di ${nome}, ${ruolo}`,
    motivi,
    reinserire: 'Reinserire la propria carta nel lettore.',
    altraCarta: 'Nel lettore c’è un’altra carta: inserire quella che ha aperto la sessione.',
    digitare: 'La carta è nel lettore: digitare il PIN per riprendere.',
    sicuro: 'I dati a schermo sono stati rimossi. Dopo lo sblocco si rileggono, e ogni rilettura è un nuovo accesso.',
    cambia: 'Cambia operatore',
    cambiaAiuto: 'Chiude questa sessione e torna alla schermata di accesso.',
    rifiuto: 'Sblocco non riuscito',
  },
} as const;
