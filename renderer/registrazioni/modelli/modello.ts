import type { schermate } from '../../../contract/messaggi/schermate.ts';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import type { CodiceRegistrazione } from '../../../contract/operazioni/index.ts';
import type { Stato } from '../../../contract/stato.ts';
import type { Scritto } from '../../moduli/scritto.ts';
import type { PersonaRegistrata } from '../persona.ts';

/** What a form begins with: who it is about, and where we are. */
export interface Contesto {
  readonly persona: PersonaRegistrata | null;
  readonly comune: Stato['comune'];
  /** `xs:date`. */
  readonly oggi: string;
}

/** Of which members of the household a list of the request is: of all of them, or of those whom the officer picks. */
export interface Componenti {
  /** Path of the list. */
  readonly percorso: string;
  readonly chi: 'tutti' | 'scelti';
}

export interface SezioneModello {
  readonly titolo: string;
  readonly campi: readonly string[];
  readonly componenti?: Componenti;
}

/** What the sentence of a registration is made of. */
export interface Fatti {
  readonly scritto: Scritto;
  /** Whom it is about, in words. */
  readonly chi: string;
  readonly donna: boolean;
}

/** A registration of one case: the elements that it needs, those that go without saying, what becomes of the ID ANPR. */
export interface Modello {
  readonly gruppo: keyof typeof schermate.registrazioni.gruppi;
  readonly operazione: CodiceRegistrazione;
  /** Whether it is about whoever is on the desk: it must be somebody, it begins with more of them, or it is not. */
  readonly persona: 'serve' | 'aiuta' | 'estranea';
  /** Whether the case can be theirs, by what their record says; what was not read forbids nothing. */
  readonly adatta?: (soggetto: Campi, contesto: Contesto) => boolean;
  readonly sezioni: readonly SezioneModello[];
  /** When the household is read first: for what its members tell, or because who stays must be told if the head leaves. */
  readonly famiglia?: 'sempre' | 'intestatario';
  /** Labels of its own, by path. */
  readonly etichette?: Readonly<Record<string, string>>;
  /** The only codes that this case has of a table, by path. */
  readonly voci?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Paths that the schema lets out and ANPR wants. */
  readonly obbligatori?: readonly string[];
  /** What the request holds besides what is typed, and what the fields begin with. */
  readonly inizio: (contesto: Contesto) => Campi;
  /** The field whose day the registration holds from; absent where the officer says it. */
  readonly giorno?: string;
  readonly idAnpr: keyof typeof schermate.registrazioni.idAnpr;
  /** What will change, in the words that follow "Si registrerà:". */
  readonly frase: (fatti: Fatti) => string;
}
