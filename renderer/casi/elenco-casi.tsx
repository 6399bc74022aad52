import { useEffect, useState } from 'react';
import type { Errore } from '../../contract/esito.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Bozza } from '../../contract/pratica.ts';
import { chiedi } from '../applicazione/ponte.ts';
import { mostraOra } from '../comuni/date.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { casoDellaBozza, iniziaCaso, riprendiCaso, scartaCaso } from './azioni.ts';
import { CasoGuidato } from './caso-guidato.tsx';
import { casoAperto, casoSospeso, specieCasi } from './modello.ts';

const t = schermate.casi;

/** The guided case under way; without one, those that can be begun and those left half done. */
export function ElencoCasi() {
  const aperto = useDeposito(casoAperto);
  const sospeso = useDeposito(casoSospeso);
  if (aperto) return <CasoGuidato aperto={aperto} />;
  if (sospeso?.errore === null) return <p role="status">{t.sospeso}</p>;
  return <Scelta nonRipreso={sospeso?.errore ?? null} />;
}

function Scelta({ nonRipreso }: { readonly nonRipreso: Errore | null }) {
  const [bozze, ricevi] = useState<readonly Bozza[]>([]);
  const [errore, segnala] = useState<Errore | null>(nonRipreso);
  const leggi = () =>
    void chiedi('bozza:elenco', undefined).then((esito) => {
      if (esito.ok) ricevi(esito.value);
      else segnala(esito.error);
    });
  useEffect(leggi, []);
  const interrotti = bozze.flatMap((bozza) => {
    const specie = casoDellaBozza(bozza);
    return specie === undefined ? [] : [{ bozza, specie }];
  });
  const riprendi = async (bozza: Bozza) => {
    const esito = await riprendiCaso(bozza);
    if (!esito.ok) segnala(esito.error);
  };
  const scarta = async (bozza: Bozza) => {
    const esito = await scartaCaso(bozza.id);
    if (!esito.ok) segnala(esito.error);
    leggi();
  };
  const inizia = async (specie: (typeof specieCasi)[number]) => {
    const esito = await iniziaCaso(specie);
    if (!esito.ok) segnala(esito.error);
  };
  return (
    <section className="pagina" aria-label={t.titolo}>
      <p className="aiuto">{t.introduzione}</p>
      {errore && <MostraErrore errore={errore} />}
      <ul className="casi">
        {specieCasi.map((specie, posto) => (
          <li key={specie}>
            <button type="button" className="caso" autoFocus={posto === 0} onClick={() => void inizia(specie)}>
              <strong>{t.specie[specie].nome}</strong>
              <span>{t.specie[specie].quando}</span>
            </button>
          </li>
        ))}
      </ul>
      <h2>{t.interrotti}</h2>
      {interrotti.length === 0 && <p className="aiuto">{t.nessunInterrotto}</p>}
      <ul className="interrotti">
        {interrotti.map(({ bozza, specie }) => {
          const testo = t.interrotto(t.specie[specie].nome, bozza.pratica?.numero ?? '', mostraOra(bozza.aggiornata));
          return (
            <li key={bozza.id}>
              <span>{testo}</span>
              <Pulsante nome={`${t.riprendi}: ${testo}`} premuto={() => void riprendi(bozza)}>
                {t.riprendi}
              </Pulsante>
              <Pulsante nome={`${t.scarta}: ${testo}`} premuto={() => void scarta(bozza)}>
                {t.scarta}
              </Pulsante>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
