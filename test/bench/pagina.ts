import { randomUUID } from 'node:crypto';
import type { CDPSession } from 'playwright-core';
import { riuscito } from '../../contract/esito.ts';
import { PaginaFinta, type PaginaAperta } from '../supporto/pagina-finta.ts';
import { sessioneFinta, statoFinto } from '../supporto/ponte-finto.ts';
import { famigliaFinta, schedaFinta } from '../supporto/schede-finte.ts';
import { trovaNellaPagina } from '../supporto/sportello-finto.ts';
import { entro, type Misura } from './misura.ts';

const righe = 10_000;
const consultazioni = 500;
const riscaldamento = 50;
/** Milliseconds that no task of the page may exceed (design 8). */
const compito = 50;
/** Bytes by which the page's heap may have grown after so many consultations: noise, not a leak. */
const crescita = 1_000_000;

/** The screens in Chromium: no long task while one types, scrolls and waits; no memory left behind by who was consulted. */
export async function misurePagina(): Promise<readonly Misura[]> {
  const pagina = await PaginaFinta.prepara();
  try {
    const tempi = await compiti(await alloSportello(pagina));
    return [...tempi, await memoria(await alloSportello(pagina))];
  } finally {
    await pagina.chiudiContesti();
    await pagina.smonta();
  }
}

async function alloSportello(pagina: PaginaFinta): Promise<PaginaAperta> {
  const aperta = await pagina.apri(statoFinto({ sessione: sessioneFinta(120) }));
  const { ponte, page } = aperta;
  const pratica = {
    id: randomUUID(),
    numero: '2026/PC-0001/00042',
    aperta: '2026-11-22T09:30:00.000Z',
    finalita: 'sportello-anagrafe',
    stato: 'aperta',
    operatore: 'FRRGLI88D52F257T',
  } as const;
  ponte.rispondi('pratica:apri', () => riuscito(pratica));
  ponte.rispondi('sportello:cerca', ({ criteri }) => {
    const idANPR = criteri.specie === 'id-anpr' ? criteri.idANPR : 'AF41450AS';
    return riuscito({ specie: 'uno', scheda: schedaFinta({ idANPR }), ottenutoDa: 'id-anpr' });
  });
  ponte.rispondi('sportello:famiglia', () => riuscito(famigliaFinta()));
  ponte.rispondi('bozza:elenco', () => riuscito([]));
  await page.getByLabel('Cerca una persona').waitFor();
  return aperta;
}

/** The longest task of the page while something is done, in milliseconds: 0 where none was over 50. */
async function piuLungo({ page }: PaginaAperta, lavoro: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const trovati: number[] = [];
    const osserva = new PerformanceObserver((elenco) => {
      for (const voce of elenco.getEntries()) trovati.push(voce.duration);
    });
    osserva.observe({ entryTypes: ['longtask'] });
    Object.assign(globalThis, { compitiLunghi: trovati });
  });
  await lavoro();
  await page.waitForTimeout(300);
  return page.evaluate(() => Math.max(0, ...(globalThis as unknown as { compitiLunghi: number[] }).compitiLunghi));
}

async function compiti(aperta: PaginaAperta): Promise<readonly Misura[]> {
  const { page } = aperta;
  const tasti = async (tasto: string, volte: number) => {
    for (let i = 0; i < volte; i++) await page.keyboard.press(tasto);
  };
  const digitare = await piuLungo(aperta, () => page.keyboard.type('BARALDI, ANDREA GIOVANNI 01011990'));
  const attendere = await piuLungo(aperta, async () => {
    aperta.ponte.rispondi('sportello:cerca', () => new Promise(() => undefined));
    await page.keyboard.press('F12');
    await page.keyboard.type('AF41450AS');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(3000);
  });
  await trovaNellaPagina(aperta, righe);
  const montare = await piuLungo(aperta, async () => {
    await page.keyboard.type('BARALDI ANDREA');
    await page.keyboard.press('Enter');
    await page.getByRole('grid').waitFor();
  });
  const scorrere = await piuLungo(aperta, async () => {
    await page.locator('[role=grid] tbody tr[tabindex="0"]').focus();
    await tasti('PageDown', 60);
    await tasti('End', 1);
    await tasti('PageUp', 60);
    await tasti('ArrowDown', 60);
  });
  return [
    entro('longest task while typing', digitare, 'ms', compito),
    entro(`longest task while ${righe} rows come to the screen`, montare, 'ms', compito),
    entro(`longest task while scrolling ${righe} rows`, scorrere, 'ms', compito),
    entro('longest task while waiting for ANPR', attendere, 'ms', compito),
  ];
}

async function memoria(aperta: PaginaAperta): Promise<Misura> {
  const { page, ponte } = aperta;
  ponte.rispondi('sportello:cerca', () => riuscito({ specie: 'uno', scheda: schedaFinta(), ottenutoDa: 'id-anpr' }));
  const cdp = await page.context().newCDPSession(page);
  const consulta = async (volte: number) => {
    for (let i = 0; i < volte; i++) {
      await page.keyboard.press('F2');
      await page.keyboard.type('AF41450AS');
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: /Scheda di/ }).waitFor();
      await page.keyboard.press('F12');
      ponte.chiamate.length = 0;
    }
  };
  await consulta(riscaldamento);
  const prima = await occupata(cdp);
  await consulta(consultazioni);
  const cresciuta = Math.max(0, (await occupata(cdp)) - prima);
  return entro(`page memory left by ${consultazioni} consultations`, cresciuta, 'B', crescita);
}

/** Bytes of the page's heap that are really in use. */
async function occupata(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
}
