import { useLayoutEffect, useRef, useState, type SubmitEvent } from 'react';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import type { DifettoCodice, SpecieVita } from '../../../contract/messaggi/schermate/vita-carta.ts';
import { annuncia } from '../../applicazione/annunci.tsx';
import { Pulsante } from '../../comuni/pulsante.tsx';
import type { CartaInLettore } from '../carte.ts';
import { prendiPin } from '../tentativo.ts';
import { CampoSegreto } from './campo-segreto.tsx';
import { difettoDelNuovo, difettoDiLunghezza, uguali, unisci } from './codici.ts';
import { esegui, mezzoDi } from './vita.ts';

const t = schermate.vitaCarta;

type NomeCampo = 'prima' | 'seconda' | 'nuovo' | 'ancora';

interface Difetto {
  readonly campo: NomeCampo;
  readonly difetto: DifettoCodice;
}

const vuote = { prima: 0, seconda: 0, nuovo: 0, ancora: 0 } as const;

/** Which fields a form has, by what they ask; the second half of a PUK may be missing. */
const campiDi = (specie: SpecieVita, mezzo: 'pin' | 'puk'): readonly (readonly [NomeCampo, string])[] => {
  const { campi } = t;
  const vecchio = {
    attiva: {
      pin: [['prima', campi.pinPrima] as const, ['seconda', campi.pinSeconda] as const],
      puk: [['prima', campi.pukPrima] as const, ['seconda', campi.pukSeconda] as const],
    }[mezzo],
    cambia: [['prima', campi.pin] as const],
    sblocca: [['prima', campi.puk] as const, ['seconda', campi.seInDuePartiPuk] as const],
  }[specie];
  return [...vecchio, ['nuovo', campi.nuovo], ['ancora', campi.ancora]];
};

/** The codes, typed: checked for what costs nothing, then asked of the card once. */
export function ModuloCodici({ specie, dove }: { readonly specie: SpecieVita; readonly dove: CartaInLettore }) {
  const mezzo = mezzoDi(specie, dove);
  const nomi = campiDi(specie, mezzo);
  const campi = useRef(new Map<NomeCampo, HTMLInputElement>());
  const [lunghezze, conta] = useState<Readonly<Record<NomeCampo, number>>>(vuote);
  const [difetto, segna] = useState<Difetto | null>(null);
  const limiti = dove.carta.lunghezzaPin;

  useLayoutEffect(() => {
    const suoi = campi.current;
    suoi.get('prima')?.focus();
    // A field that leaves the page leaves it empty, however it leaves.
    return () => suoi.forEach((campo) => (campo.value = ''));
  }, []);

  const ricorda = (nome: NomeCampo) => (campo: HTMLInputElement | null) => {
    if (campo) campi.current.set(nome, campo);
  };
  const ricontate = () =>
    conta({ ...vuote, ...Object.fromEntries([...campi.current].map(([nome, { value }]) => [nome, value.length])) });
  const alCambio = () => {
    ricontate();
    segna(null);
  };
  const svuota = (...quali: readonly NomeCampo[]) => {
    for (const nome of quali) campi.current.get(nome)!.value = '';
    ricontate();
  };

  const alInvio = (evento: SubmitEvent) => {
    evento.preventDefault();
    const facoltativo: NomeCampo | undefined = specie === 'sblocca' ? 'seconda' : undefined;
    const vuoto = nomi.find(([nome]) => nome !== facoltativo && campi.current.get(nome)?.value === '');
    if (vuoto) {
      campi.current.get(vuoto[0])?.focus();
      return annuncia(t.vuoto(vuoto[1]));
    }
    const leggi = (nome: NomeCampo) => new TextEncoder().encode(campi.current.get(nome)?.value ?? '');
    const vecchio = unisci([leggi('prima'), leggi('seconda')]);
    const [nuovo, ancora] = [leggi('nuovo'), leggi('ancora')];
    const trovato = esamina({ mezzo, limiti }, { vecchio, nuovo, ancora });
    for (const codice of [vecchio, nuovo, ancora]) codice.fill(0);
    if (trovato) {
      const daRifare: readonly NomeCampo[] =
        trovato.campo === 'prima'
          ? nomi.map(([nome]) => nome).filter((nome) => nome.match(/prima|seconda/))
          : ['nuovo', 'ancora'];
      svuota(...daRifare);
      segna(trovato);
      campi.current.get(trovato.campo)?.focus();
      return annuncia(t.difetti[trovato.difetto]);
    }
    const presi = nomi.map(([nome]) => [nome, prendiPin(campi.current.get(nome)!)] as const);
    const preso = (nome: NomeCampo) => presi.find(([suo]) => suo === nome)?.[1] ?? new Uint8Array();
    preso('ancora').fill(0);
    void esegui(dove, unisci([preso('prima'), preso('seconda')]), preso('nuovo'));
  };

  const inDue = nomi.some(([nome]) => nome === 'seconda') && lunghezze.prima > 0 && lunghezze.seconda > 0;
  const campo = ([nome, etichetta]: (typeof nomi)[number]) => (
    <CampoSegreto
      key={nome}
      etichetta={etichetta}
      campo={ricorda(nome)}
      lunghezza={lunghezze[nome]}
      alCambio={alCambio}
      difetto={difetto?.campo === nome ? t.difetti[difetto.difetto] : undefined}
      aiuto={nome === 'nuovo' ? t.limiti(limiti) : undefined}
      guida={nome === 'nuovo' || nome === 'ancora' ? 'pin-nuovo' : undefined}
    />
  );
  return (
    <form className="modulo-codici" onSubmit={alInvio}>
      <div className="coppia">{nomi.slice(0, -2).map(campo)}</div>
      {inDue && <p className="aiuto">{t.insieme(lunghezze.prima, lunghezze.seconda)}</p>}
      <div className="coppia">{nomi.slice(-2).map(campo)}</div>
      <p className="aiuto">{t.scelta}</p>
      <Pulsante invia principale tasto="Invio">
        {t.azioni[specie]}
      </Pulsante>
    </form>
  );
}

/** What is wrong with what was typed, as far as it shows without asking the card. */
function esamina(
  { mezzo, limiti }: { readonly mezzo: 'pin' | 'puk'; readonly limiti: { readonly min: number; readonly max: number } },
  { vecchio, nuovo, ancora }: Readonly<Record<'vecchio' | 'nuovo' | 'ancora', Uint8Array>>,
): Difetto | null {
  const delVecchio = mezzo === 'pin' ? difettoDiLunghezza(vecchio.length, limiti) : undefined;
  if (delVecchio) return { campo: 'prima', difetto: delVecchio };
  const delNuovo = difettoDelNuovo(nuovo, limiti) ?? (uguali(vecchio, nuovo) ? 'di-prima' : undefined);
  if (delNuovo) return { campo: 'nuovo', difetto: delNuovo };
  return uguali(nuovo, ancora) ? null : { campo: 'nuovo', difetto: 'diverso' };
}
