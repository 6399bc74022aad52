import { fallito, riuscito } from '../../../contract/esito.ts';
import type { Lotto, RigaLotto } from '../../../contract/pdnd/lotto.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { aperta, premi } from '../../supporto/sportello-finto.ts';
import { provaStati } from '../../supporto/stati-finti.ts';
import { apriUffici, scegliEService } from '../../supporto/uffici-finti.ts';

const lotto = (cambi: Partial<Lotto> = {}): Lotto => ({
  id: '7f0c9f0a-6b8d-4d0e-9f0e-1d2b3c4d5e6f',
  pratica: { id: '0b7d6f6e-2d0a-4c52-8f5e-6a7b8c9d0e1f', numero: '2026/PC-0001/00043' },
  codice: 'C007',
  modo: 'riga-per-riga',
  creato: '2026-11-25T09:12:00.000Z',
  righe: 1200,
  fatte: 0,
  rifiutate: 0,
  stato: 'fermo',
  ...cambi,
});

const rifiutate: readonly RigaLotto[] = [
  { n: 4, dato: 'AF41450AT', esito: { specie: 'rifiutata', errore: { code: 'LOTTO_DATO_NON_VALIDO' } } },
  { n: 18, dato: 'ROSSI MARIO', esito: { specie: 'rifiutata', errore: { code: 'LOTTO_DATO_NON_VALIDO' } } },
  {
    n: 907,
    dato: 'STTSGT90A01H501J',
    esito: {
      specie: 'rifiutata',
      errore: {
        code: 'ANPR_OPERAZIONE_RIFIUTATA',
        anomalie: [{ codice: 'EN148', gravita: 'errore', testo: 'Il soggetto non è consultabile con questo servizio' }],
      },
    },
  },
];

const mostra = async (pagina: PaginaAperta, lotti: readonly Lotto[]): Promise<void> => {
  pagina.ponte.rispondi('lotto:elenco', () => riuscito(lotti));
  pagina.ponte.rispondi('lotto:esiti', () => riuscito(rifiutate));
  await apriUffici(pagina);
  await premi(pagina, 'F8');
};

const apri =
  (...lotti: readonly Lotto[]) =>
  async (pagina: PaginaAperta): Promise<void> => {
    await mostra(pagina, lotti);
    await pagina.page.getByRole('row').nth(1).focus();
    await premi(pagina, 'Enter');
    await pagina.page.getByRole('heading', { name: /^Lavoro della pratica/ }).waitFor();
  };

const massivo = lotto({
  modo: 'massivo',
  fatte: 2,
  rifiutate: 2,
  stato: 'in-corso',
  massiva: { servizio: 'ESISTENZA-IN-VITA', stato: 'in-coda', inviata: '2026-11-25T09:13:00.000Z', righe: 1198 },
});
const finito = lotto({ fatte: 1200, rifiutate: 3, stato: 'finito' });

provaStati({
  'molte persone, nessun lavoro': {
    stato: aperta,
    fai: (pagina) => mostra(pagina, []),
    siLegge: 'Nessun lavoro su molte persone.',
    albero: true,
  },
  'molte persone, il file da scegliere': {
    stato: aperta,
    fai: async (pagina) => {
      pagina.ponte.rispondi('lotto:elenco', () => riuscito([]));
      await scegliEService(pagina, 'C004');
      await premi(pagina, 'F8');
    },
    siLegge: 'Nuovo lavoro da un file: Verifica dell',
    albero: true,
  },
  'molte persone, anche tutto il file insieme': {
    stato: aperta,
    fai: async (pagina) => {
      pagina.ponte.rispondi('lotto:elenco', () => riuscito([]));
      await scegliEService(pagina, 'C007');
      await premi(pagina, 'F8');
      await pagina.page.getByRole('radio', { name: /Tutto il file insieme/ }).check();
    },
    siLegge: 'la risposta può arrivare dopo ore',
    albero: true,
  },
  'molte persone, in coda ad ANPR': {
    stato: aperta,
    fai: apri(massivo),
    siLegge: 'Dato ad ANPR: Esistenza in vita di molte persone, 1198 persone',
    albero: true,
  },
  'molte persone, eliminare quello che ANPR ha in coda': {
    stato: aperta,
    fai: async (pagina) => {
      await apri(massivo)(pagina);
      await premi(pagina, 'F7');
    },
    siLegge: 'Il file che ANPR ha in coda si ritira.',
  },
  'molte persone, ANPR ha già un file': {
    stato: aperta,
    fai: apri(lotto({ modo: 'massivo', fatte: 2, rifiutate: 2, fermata: { code: 'LOTTO_MASSIVA_PRESENTE' } })),
    siLegge: 'ANPR sta già lavorando un file',
  },
  'molte persone, da avviare': { stato: aperta, fai: apri(lotto()), siLegge: 'da avviare' },
  'molte persone, in corso': {
    stato: aperta,
    fai: apri(lotto({ fatte: 512, rifiutate: 1, stato: 'in-corso' }), { ...finito, id: crypto.randomUUID() }),
    siLegge: '512 di 1200',
    albero: true,
  },
  'molte persone, fermo per la quota': {
    stato: aperta,
    fai: apri(lotto({ fatte: 800, rifiutate: 2, fermata: { code: 'PDND_QUOTA_ESAURITA' } })),
    siLegge: 'Le richieste di oggi per questo e-service sono finite.',
    albero: true,
  },
  'molte persone, finito con righe rifiutate': {
    stato: aperta,
    fai: async (pagina) => {
      await apri(finito)(pagina);
      await premi(pagina, 'F11');
    },
    siLegge: 'ROSSI MARIO',
    albero: true,
  },
  'molte persone, esiti salvati': {
    stato: aperta,
    fai: async (pagina) => {
      await apri(finito)(pagina);
      pagina.ponte.rispondi('lotto:salva', () => riuscito('esiti-2026-PC-0001-00043-C007.csv'));
      await premi(pagina, 'F9');
    },
    siLegge: 'Contiene dati personali',
  },
  'molte persone, esiti non salvati': {
    stato: aperta,
    fai: async (pagina) => {
      await apri(finito)(pagina);
      pagina.ponte.rispondi('lotto:salva', () => fallito('FILE_NON_SALVATO', 'ENOSPC'));
      await premi(pagina, 'F9');
    },
    siLegge: 'Il file non è stato salvato.',
  },
  'molte persone, da eliminare': {
    stato: aperta,
    fai: async (pagina) => {
      await apri(finito)(pagina);
      await premi(pagina, 'F7');
    },
    siLegge: 'Gli accessi già fatti restano nella traccia.',
  },
  'molte persone, elenco non letto': {
    stato: aperta,
    fai: async (pagina) => {
      await mostra(pagina, []);
      pagina.ponte.rispondi('lotto:elenco', () => fallito('INTERNO'));
      await premi(pagina, 'F5');
    },
    siLegge: 'Che cosa fare',
  },
});
