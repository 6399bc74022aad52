import type { MotivoModulo, NomeModulo } from '../../driver.ts';

const nomi: Readonly<Record<NomeModulo, string>> = {
  safedive: 'SafeDive',
  idprotect: 'IDProtect (Athena)',
  bit4id: 'Bit4id',
  opensc: 'OpenSC',
  cie: 'CIE ID',
};

const carte: Readonly<Record<NomeModulo, string>> = {
  safedive: 'Carte ANPR consegnate da maggio 2020 (InfoCert)',
  idprotect: 'Carte ANPR di prima (Aruba)',
  bit4id: 'CNS e carte di firma',
  opensc: 'CNS e molte altre carte',
  cie: 'Carta d’identità elettronica, già abbinata con CIE ID',
};

/** Why a driver is in use, in a few words. */
export const motiviDriver: Readonly<Record<MotivoModulo, string>> = {
  prova: 'legge le carte dimostrative',
  variabile: 'indicato all’avvio del programma',
  'a-mano': 'scelto a mano',
  atr: 'adatto alla carta nel lettore',
  unico: 'il solo su questo computer',
  ordine: 'il primo fra quelli su questo computer',
  riserva: 'gli altri non si avviano o non conoscono la carta inserita',
  nessuno: 'nessun driver conosciuto su questo computer',
};

/** The driver of the cards and the readers: what is in use, why, and choosing another. */
export const lettori = {
  titolo: 'Lettori e carte',
  introduzione:
    'Il driver (libreria PKCS#11) è il programma che legge le smart card: lo dà chi ha rilasciato la carta. La postazione sceglie da sola fra quelli che trova; se la scelta non va, se ne può indicare un altro.',
  perAltri: 'Lo sceglie l’Amministratore locale delle postazioni (ALP); finché nessuna carta si legge, chiunque.',
  perChiPuo: 'Scegliendo un altro driver la sessione si blocca e le carte si rileggono. La scelta resta nella traccia.',
  nomi,
  carte,
  inUso: 'Driver in uso',
  nessuno: 'Nessuno',
  perche: 'Perché',
  file: 'File',
  lettori: 'Lettori',
  nessunLettore: 'nessun lettore collegato',
  lettore: (nome: string, stato: string) => `${nome} (${stato})`,
  statoLettore: { carta: 'con una carta', vuoto: 'vuoto', illeggibile: 'con una carta che non si legge' },
  trovati: 'Driver trovati su questo computer',
  nessunTrovato: {
    titolo: 'Nessun driver conosciuto su questo computer',
    testo: 'Installare quello indicato da chi ha rilasciato la carta, oppure indicare qui sotto il suo file.',
  },
  colonne: { driver: 'Driver', carte: 'Carte che legge', file: 'File', azione: 'Scelta' },
  attuale: 'In uso',
  usa: 'Usa questo',
  usaNome: (nome: string) => `Usa questo: ${nome}`,
  altro: {
    titolo: 'Un altro file',
    etichetta: 'Percorso del driver (.dll, .so o .dylib)',
    aiuto:
      'Prima di usarlo si controlla che ci sia, che sia per questo tipo di computer e che si avvii; altrimenti non cambia nulla.',
    usa: 'Usa questo file',
    vuoto: 'Scrivere il percorso del driver.',
  },
  automatica: 'Torna alla scelta automatica',
  computer: 'Usa le carte di questo computer',
  dimostrative: 'Torna alle carte dimostrative',
  inCorso: 'Controllo del driver…',
  fatto: (nome: string) => `Driver in uso: ${nome}`,
} as const;
