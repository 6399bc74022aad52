import type { CodiceErrore } from '../../../contract/errori.ts';
import { fallito, riuscito } from '../../../contract/esito.ts';
import type { EsitoEsame, Stato } from '../../../contract/stato.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { bloccataFinta, cartaFinta, lettoreFinto, statoFinto } from '../../supporto/ponte-finto.ts';
import { provaStati, type Caso } from '../../supporto/stati-finti.ts';

const con = (...cambi: Parameters<typeof cartaFinta>): Partial<Stato> => ({
  carte: { fase: 'pronto', lettori: [lettoreFinto(cartaFinta(...cambi))] },
});
const premi =
  (tasto: string) =>
  async ({ page }: PaginaAperta) => {
    await page.getByLabel('Tasti funzione').getByText(tasto, { exact: true }).waitFor();
    await page.keyboard.press(tasto);
  };
const digita = async ({ page }: PaginaAperta, ...codici: string[]) => {
  for (const codice of codici) {
    await page.keyboard.type(codice);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
};
/** Types the codes after a key, and has main answer so. */
const prova =
  (tasto: string, code: CodiceErrore | null, ...codici: string[]) =>
  async (aperta: PaginaAperta) => {
    for (const canale of ['carta:cambiaPin', 'carta:sbloccaPin'] as const) {
      aperta.ponte.rispondi(canale, () => (code ? fallito(code) : riuscito(null)));
    }
    await premi(tasto)(aperta);
    await digita(aperta, ...codici);
  };
const cambio = ['13572468', '97531864', '97531864'];
const sblocco = ['8765', '4321', '97531864', '97531864'];

const esaminata = (esito: EsitoEsame): Partial<Stato> => ({
  carteEsaminate: [{ lettore: 'lettore-6090000000000001', seriale: '6090000000000001', esito }],
});
const rifiutata = (codice: CodiceErrore) => esaminata({ specie: 'rifiutata', codice });

const casi: Readonly<Record<string, Caso>> = {
  'carta da attivare': { stato: {}, fai: premi('F4'), siLegge: 'Seconda parte del PIN', albero: true },
  'carta senza PIN': {
    stato: con({ pinInizializzato: false }),
    siLegge: 'La carta non ha ancora un PIN',
    albero: true,
  },
  'carta senza PIN da attivare': {
    stato: con({ pinInizializzato: false }),
    fai: premi('F4'),
    siLegge: 'qui servono le due parti del PUK',
  },
  'carta attivata': {
    stato: {},
    fai: prova('F4', null, '1357', '2468', '97531864', '97531864'),
    siLegge: 'La carta è attiva',
  },
  'cambio del PIN': { stato: {}, fai: premi('F2'), siLegge: 'PIN nuovo, un’altra volta', albero: true },
  'cambio del PIN all ultimo tentativo': {
    stato: con({ statoPin: 'ultimo-tentativo' }),
    fai: premi('F2'),
    siLegge: 'ULTIMO TENTATIVO',
  },
  'PIN nuovo troppo facile': {
    stato: {},
    fai: prova('F2', null, '13572468', '12345678', '12345678'),
    siLegge: 'Cifre in fila',
  },
  'PIN cambiato': { stato: {}, fai: prova('F2', null, ...cambio), siLegge: 'Il PIN è cambiato' },
  'PIN attuale errato': { stato: {}, fai: prova('F2', 'PIN_ERRATO', ...cambio), siLegge: 'PIN errato.' },
  'PIN bloccato al cambio': { stato: {}, fai: prova('F2', 'PIN_BLOCCATO', ...cambio), siLegge: 'è bloccato' },
  'PIN nuovo non ammesso': {
    stato: {},
    fai: prova('F2', 'PIN_NUOVO_NON_AMMESSO', ...cambio),
    siLegge: 'Quello di prima vale ancora',
  },
  'carta tolta durante il cambio': {
    stato: {},
    fai: async (aperta) => {
      await prova('F2', 'CARTA_ESTRATTA', ...cambio)(aperta);
      await aperta.ponte.annuncia({ carte: { fase: 'pronto', lettori: [lettoreFinto()] } });
    },
    siLegge: 'Inserire di nuovo la carta',
    albero: true,
  },
  'PIN non cambiabile con questo driver': {
    stato: con({ produttore: 'Athena', modello: 'IDProtect' }),
    fai: prova('F2', 'OPERAZIONE_PIN_NON_DISPONIBILE', ...cambio),
    siLegge: 'Per questa carta: IDProtect Manager',
  },
  'sblocco con il PUK': {
    stato: con({ statoPin: 'bloccato' }),
    fai: premi('F3'),
    siLegge: 'Seconda parte del PUK, se è in due parti',
    albero: true,
  },
  'sblocco all ultimo tentativo del PUK': {
    stato: con({ statoPin: 'bloccato', statoPuk: 'ultimo-tentativo' }),
    fai: premi('F3'),
    siLegge: 'ULTIMO TENTATIVO DEL PUK',
  },
  'carta sbloccata': { stato: {}, fai: prova('F3', null, ...sblocco), siLegge: 'La carta è sbloccata' },
  'PUK errato': { stato: {}, fai: prova('F3', 'PUK_ERRATO', ...sblocco), siLegge: 'PUK errato.' },
  'PUK bloccato': {
    stato: {},
    fai: prova('F3', 'PUK_BLOCCATO', ...sblocco),
    siLegge: 'Nessun programma può sbloccare',
    albero: true,
  },
  'cambio dal tastierino': {
    stato: con({ pinDaTastierino: true }),
    fai: premi('F2'),
    siLegge: 'Si digita sul tastierino',
    albero: true,
  },
  'attivazione dal tastierino': {
    stato: con({ pinDaTastierino: true }),
    fai: premi('F4'),
    siLegge: 'le due parti del PIN una di seguito all’altra',
  },
  'tastierino in attesa': {
    stato: con({ pinDaTastierino: true }),
    fai: async (aperta) => {
      aperta.ponte.rispondi('carta:cambiaPin', () => new Promise(() => undefined));
      await premi('F2')(aperta);
      await aperta.page.keyboard.press('Enter');
    },
    siLegge: 'Il tasto rosso del lettore annulla',
  },
  'tastierino annullato': {
    stato: con({ pinDaTastierino: true }),
    fai: prova('F3', 'PIN_ANNULLATO'),
    siLegge: 'Digitazione del PIN annullata',
  },
  'PIN da cambiare': {
    stato: con({ pinDaCambiare: true }),
    siLegge: 'La carta chiede di cambiare il PIN',
    albero: true,
  },
  'accesso con PIN bloccato': {
    stato: {},
    fai: async ({ page, ponte }) => {
      ponte.rispondi('sessione:accedi', () => fallito('PIN_BLOCCATO'));
      await page.getByLabel('PIN della carta').fill('00000000');
      await page.keyboard.press('Enter');
    },
    siLegge: 'Il PIN di questa carta è bloccato',
  },
  'tessera sanitaria': {
    stato: rifiutata('CARTA_TESSERA_SANITARIA'),
    siLegge: 'Questa è una tessera sanitaria',
    albero: true,
  },
  'carta non riconosciuta accanto alla propria': {
    stato: {
      carte: {
        fase: 'pronto',
        lettori: [
          lettoreFinto(cartaFinta()),
          { id: 'altro', nome: 'Lettore USB 01 00', errore: { code: 'CARTA_NON_RICONOSCIUTA' } },
        ],
      },
    },
    siLegge: 'Lettore USB 01 00: una carta che non si legge',
  },
  'carta d identità': { stato: rifiutata('CARTA_CIE'), siLegge: 'Questa è una Carta d’identità elettronica' },
  'CIE non abbinata': { stato: rifiutata('CIE_NON_ABBINATA'), siLegge: 'non è abbinata a questo computer' },
  'carta scaduta': { stato: rifiutata('CERTIFICATO_SCADUTO'), siLegge: 'Il certificato della carta è scaduto' },
  'carta revocata, prima del PIN': { stato: rifiutata('CERTIFICATO_REVOCATO'), siLegge: 'è stato revocato' },
  'carta che scade fra 59 giorni': {
    stato: esaminata({ specie: 'in-scadenza', giorni: 59 }),
    siLegge: 'fra 59 giorni',
  },
  'carta che scade fra 30 giorni': {
    stato: esaminata({ specie: 'in-scadenza', giorni: 30 }),
    siLegge: 'fra 30 giorni',
  },
  'carta che scade domani': { stato: esaminata({ specie: 'in-scadenza', giorni: 1 }), siLegge: 'scade domani' },
  'PIN dimostrativo cambiato': {
    stato: {
      ambiente: {
        ...statoFinto().ambiente,
        carteDimostrative: {
          'CNS FRRGLI88D52F257T': { pin: null, cognome: 'FERRARI', nome: 'GIULIA', ruolo: 'operatore' },
        },
      },
    },
    siLegge: 'è stato cambiato qui: vale quello scelto',
  },
  'cambio dal blocco': { stato: { sessione: bloccataFinta }, fai: premi('F2'), siLegge: 'PIN nuovo, un’altra volta' },
};

provaStati(casi);
