import type { Ruolo } from '../../contract/sandbox.ts';

/** A person of the sandbox's Comune who holds a card. Invented; the PINs are for demonstration and shown openly. */
export interface PersonaConCarta {
  readonly cognome: string;
  readonly nome: string;
  readonly sesso: 'M' | 'F';
  readonly dataNascita: string;
  /** Cadastral code of the Comune of birth. */
  readonly luogoNascita: string;
  readonly ruolo: Ruolo;
  readonly pin: string;
  /** Progressive numbers of the workstations that the person may use to reach ANPR. */
  readonly postazioni: readonly number[];
}

/** The first is an ordinary operator. Sindaco and ALP look after security: they do not consult. */
export const personeConCarta: readonly PersonaConCarta[] = [
  {
    cognome: 'FERRARI',
    nome: 'GIULIA',
    sesso: 'F',
    dataNascita: '1988-04-12',
    luogoNascita: 'F257',
    ruolo: 'operatore',
    pin: '13572468',
    postazioni: [1, 2],
  },
  {
    cognome: 'MONTANARI',
    nome: 'LUCA',
    sesso: 'M',
    dataNascita: '1979-11-03',
    luogoNascita: 'G393',
    ruolo: 'operatore',
    pin: '24681357',
    postazioni: [1],
  },
  {
    cognome: 'BERNARDI',
    nome: 'ANNA MARIA',
    sesso: 'F',
    dataNascita: '1971-02-28',
    luogoNascita: 'G393',
    ruolo: 'als',
    pin: '11223344',
    postazioni: [1, 2],
  },
  {
    cognome: 'GUIDOTTI',
    nome: 'PAOLO',
    sesso: 'M',
    dataNascita: '1983-07-19',
    luogoNascita: 'A944',
    ruolo: 'alp',
    pin: '44332211',
    postazioni: [],
  },
  {
    cognome: "D'ANGELO",
    nome: 'NICOLÒ',
    sesso: 'M',
    dataNascita: '1966-09-30',
    luogoNascita: 'G393',
    ruolo: 'sindaco',
    pin: '55667788',
    postazioni: [],
  },
];
