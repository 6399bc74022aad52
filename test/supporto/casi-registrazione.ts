import { expect, test } from 'vitest';
import { rilieviDi } from '../../contract/controlli/index.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { comuneOspite } from '../../sandbox/popolazione/luoghi.ts';
import { conCambi, campiDa, scrittoDa, type Scritto } from '../../renderer/moduli/scritto.ts';
import { erroriDi } from '../../renderer/registrazioni/controlli.ts';
import { fraseDi } from '../../renderer/registrazioni/frase.ts';
import { modelli, type Contesto, type NomeModello } from '../../renderer/registrazioni/modelli/index.ts';
import { altri } from '../../renderer/registrazioni/modelli/parti.ts';
import type { LavoroRegistrazione } from '../../renderer/registrazioni/modello.ts';
import { contenutoDi } from '../../renderer/registrazioni/rilievi.ts';
import { nomeDi, sessoDi } from '../../renderer/registrazioni/persona.ts';
import { daMandare, radiceDi } from '../../renderer/servizi/radici.ts';
import { idAnprDi, OGGI, variati, type Anagrafe } from './anagrafe.ts';
import { generalitaDi, sentenza, testoIn } from './richieste.ts';

// The forms of the guided cases of registration, filled in and sent to the sandbox's services.

/** A case as an officer goes through it, and what it leaves. */
export interface CasoProvato {
  /** Whoever is on the desk. */
  readonly chi?: Campi;
  /** What must have happened before. */
  readonly prima?: () => void;
  readonly digitato: () => Scritto;
  /** What a later question to ANPR finds, and what it should be. */
  readonly poi: (cambiati: readonly Campi[]) => readonly [trovato: unknown, atteso: unknown];
}

/** The day of the tests as an officer types it. */
export const oggiScritto = OGGI.split('-').reverse().join('');

export function casiDi(a: Anagrafe) {
  const contestoDi = (chi: Campi | null): Contesto => ({
    persona: chi && {
      idANPR: idAnprDi(chi),
      soggetto: a.cittadino({ idANPR: idAnprDi(chi) })!,
      componenti: a.famiglia({ idANPR: idAnprDi(chi) }),
    },
    comune: { nome: comuneOspite.nome, istat: comuneOspite.istat, provincia: comuneOspite.provincia },
    oggi: OGGI,
  });

  const questi = {
    /** The record as it is now. */
    adesso: (chi: Campi): Campi => a.cittadino({ idANPR: idAnprDi(chi) })!,
    nella: (chi: Campi, ...percorso: readonly string[]): string | undefined => testoIn(questi.adesso(chi), ...percorso),
    civico: (chi: Campi): string | undefined => questi.nella(chi, 'residenza', 'indirizzo', 'numeroCivico', 'numero'),
    famigliaDi: (chi: Campi): string => questi.nella(chi, 'famigliaConvivenza', 'idFamigliaConvivenzaANPR')!,
    legame: (chi: Campi): string | undefined => questi.nella(chi, 'legameSoggetto', 'codiceLegame'),
    statoCivile: (chi: Campi): string | undefined => questi.nella(chi, 'statoCivile', 'statoCivile'),

    /** What the form of a case sends; it must have nothing to put right and a sentence without gaps. */
    campi: (nome: NomeModello, chi: Campi | null, digitato: Scritto): Campi => {
      const lavoro = modulo(nome, contestoDi(chi), digitato);
      expect(erroriDi(lavoro)).toEqual([]);
      expect(fraseDi(lavoro)).not.toContain('…');
      // With the levels as they come, an ordinary case goes without an extra key.
      expect(rilieviDi({ ...contenutoDi(lavoro), oggi: OGGI }, {})).toEqual([]);
      return daMandare(lavoro.operazione, campiDa(radiceDi(lavoro.operazione), lavoro.scritto));
    },
    /** One test a case, from its form to what ANPR answers afterwards. */
    prova: <N extends NomeModello>(casi: Readonly<Record<N, CasoProvato>>): void => {
      test.each(Object.keys(casi) as N[])('%s', (nome) => {
        a.senzaEffetti(() => {
          const { chi = null, prima, digitato, poi } = casi[nome];
          prima?.();
          const { adatta, operazione } = modelli[nome];
          const contesto = contestoDi(chi);
          if (contesto.persona) expect(adatta?.(contesto.persona.soggetto, contesto) ?? true).toBe(true);
          const risposta = a.registra(operazione, questi.campi(nome, chi, digitato()));
          const [trovato, atteso] = poi(variati(risposta));
          expect(trovato).toEqual(atteso);
        });
      });
    },
  };
  return questi;
}

/** The form of a case about somebody, as the officer leaves it. */
function modulo(nome: NomeModello, contesto: Contesto, digitato: Scritto): LavoroRegistrazione {
  const { operazione, inizio } = modelli[nome];
  const { persona } = contesto;
  return {
    ...{ id: 'x', modello: nome, operazione, pratica: { id: 'p', numero: '1' } },
    scritto: conCambi(scrittoDa(radiceDi(operazione), inizio(contesto)), digitato),
    decorrenza: oggiScritto,
    soggetti: persona ? [persona.idANPR] : [],
    chi: persona ? nomeDi(persona.soggetto) : '',
    donna: persona !== null && sessoDi(persona.soggetto) === 'F',
    componenti: persona ? altri(persona) : [],
  };
}

// What an officer types, by the path of the fields.

export const sotto = (dove: string, testi: Scritto): Scritto =>
  Object.fromEntries(Object.entries(testi).map(([nome, testo]) => [`${dove}/${nome}`, testo]));

export const luogo = (dove: string, comune: Campi): Scritto => sotto(`${dove}/comune`, comune as Scritto);

export const estero = (dove: string, stato: Campi): Scritto =>
  sotto(`${dove}/localita`, {
    descrizioneStato: stato['descrizioneStato'] as string,
    codiceStato: stato['codiceStato'] as string,
  });

export const casa = (dove: string, numero: string): Scritto =>
  sotto(`${dove}/indirizzo`, {
    cap: '41026',
    'toponimo/codSpecie': '213',
    'toponimo/denominazioneToponimo': 'giardini',
    'numeroCivico/numero': numero,
  });

export const casaEstera = (dove: string): Scritto =>
  sotto(`${dove}/localitaEstera`, {
    'indirizzoEstero/localita/descrizioneStato': 'GERMANIA',
    'indirizzoEstero/localita/codiceStato': '216',
    'indirizzoEstero/localita/descrizioneLocalita': 'köln',
    'indirizzoEstero/toponimo/denominazione': 'domstrasse',
    'consolato/codiceConsolato': '2300403',
    'consolato/descrizioneConsolato': 'COLONIA',
  });

export const giudizio = (dove: string): Scritto =>
  sotto(dove, { ...(sentenza('2026-06-10') as Scritto), data: '10062026', dataValidita: '10062026' });

export const numeroAtto = (dove: string): Scritto => ({ [`${dove}/numeroAtto`]: '12' });

/** The other of a couple, as ANPR has them. */
export const altraPersona = (dove: string, chi: Campi): Scritto =>
  sotto(dove, {
    'codiceFiscale/codFiscale': testoIn(chi, 'generalita', 'codiceFiscale', 'codFiscale')!,
    cognome: generalitaDi(chi)['cognome'] as string,
    nome: generalitaDi(chi)['nome'] as string,
    sesso: generalitaDi(chi)['sesso'] as string,
  });

export const bambina: Scritto = { cognome: 'toschi', nome: 'livia', sesso: 'F', dataNascita: oggiScritto };
