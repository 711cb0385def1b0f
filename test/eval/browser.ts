import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dossierOf, reportHtml } from '../../src/report/documents.ts';
import type { DossierSources } from '../../src/report/documents.ts';
import { readSet } from '../corpus/read-set.ts';
import { poisonedCorpus } from '../outputs/poisoned.ts';
import { sources, whole } from '../report/build.ts';
import { chromiumHere, openChromium } from './browser/chromium.ts';
import type { Page } from './browser/chromium.ts';
import { markdownTable, type Section } from './section.ts';

const HOSTILE = 'data/hostile/xss-payloads.txt';
/** Attack lines that stand together in one article, and articles of one page. */
const LINES_TOGETHER = 16;
const ARTICLES_AT_ONCE = 120;
/** Pixels of a narrow phone. */
const PHONE = { width: 360, height: 740, deviceScaleFactor: 1, mobile: true };

/** What a page holds that is not of a report: elements, attributes that run, addresses. */
const FOREIGN = `[...document.querySelectorAll('*')].flatMap((one) => [
  ...(one.matches('script,iframe,object,embed,img,image,video,audio,form,input,link,base,foreignObject,use,animate,set,math') ? [one.localName] : []),
  ...[...one.attributes].filter(({ name, value }) => /^on|^style$|^src|^xlink/i.test(name) || (name === 'href' && !/^(?:https?:|#)/.test(value))).map(({ name, value }) => name + '=' + value.slice(0, 60)),
]).slice(0, 20)`;

/** The report in a real browser: it runs nothing, asks for nothing, fits a phone, and its links inside lead somewhere. */
export const browser: Section = {
  name: 'browser',
  needs: [HOSTILE],
  lacks: () => (chromiumHere() === null ? 'no Chromium is installed' : null),
  async run(data) {
    const page = await openChromium(chromiumHere() ?? '');
    const folder = mkdtempSync(join(tmpdir(), 'quotetrail-pages-'));
    try {
      const { entryOf, analysis } = await readSet('ferry-fares');
      await shown(page, folder, sources([...entryOf.values()], analysis));
      const story = [await onPhone(page), await deadLinks(page), await foreign(page)].flat();
      const lines = readFileSync(join(data ?? '', HOSTILE), 'utf8')
        .split('\n')
        .filter((line) => line !== '');
      const attacks: string[] = [];
      for (const together of packed(lines)) {
        await shown(page, folder, poisonedCorpus(together).report);
        attacks.push(...(await foreign(page)));
      }
      attacks.push(...happened(page));
      for (const fault of [...story, ...attacks].slice(0, 10)) console.error(`browser: ${fault}`);
      const rows: (readonly [string, readonly string[]])[] = [
        ['the planted story, wide and at 360 pixels', story],
        [`${String(lines.length)} attack lines`, attacks],
      ];
      return {
        figures: {
          'browser.story': story.length === 0 ? 100 : 0,
          'browser.attacks': attacks.length === 0 ? 100 : 0,
        },
        table: markdownTable(
          ['report in Chromium', 'faults'],
          rows.map(([what, faults]) => [what, String(faults.length)]),
        ),
      };
    } finally {
      await page.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Lines for the articles of one page each. */
function packed(lines: readonly string[]): readonly (readonly string[])[] {
  const articles = Array.from({ length: Math.ceil(lines.length / LINES_TOGETHER) }, (_, at) =>
    lines.slice(at * LINES_TOGETHER, (at + 1) * LINES_TOGETHER).join(' '),
  );
  return Array.from({ length: Math.ceil(articles.length / ARTICLES_AT_ONCE) }, (_, at) =>
    articles.slice(at * ARTICLES_AT_ONCE, (at + 1) * ARTICLES_AT_ONCE),
  );
}

async function shown(page: Page, folder: string, from: DossierSources): Promise<void> {
  const file = join(folder, 'report.html');
  writeFileSync(file, await whole(reportHtml(await dossierOf(from))));
  await page.open(pathToFileURL(file).href);
}

async function onPhone(page: Page): Promise<readonly string[]> {
  await page.send('Emulation.setDeviceMetricsOverride', PHONE);
  const width = await page.value('document.documentElement.scrollWidth');
  await page.send('Emulation.clearDeviceMetricsOverride');
  return width === PHONE.width ? [] : [`${String(width)} pixels wide on a phone of ${String(PHONE.width)}`];
}

const listed = async (page: Page, expression: string): Promise<readonly string[]> => {
  const found = await page.value(expression);
  return Array.isArray(found) ? found.map(String) : [`no answer: ${String(found)}`];
};

const deadLinks = (page: Page): Promise<readonly string[]> =>
  listed(
    page,
    `[...document.querySelectorAll('a[href^="#"]')].map((one) => one.getAttribute('href')).filter((href) => document.getElementById(href.slice(1)) === null)`,
  );

const foreign = (page: Page): Promise<readonly string[]> => listed(page, FOREIGN);

/** Dialogs, scripts that failed, lines on the console, and requests for anything but the pages themselves. */
const happened = ({ events }: Page): readonly string[] =>
  events
    .filter(
      ({ method, params }) =>
        /javascriptDialogOpening|exceptionThrown|consoleAPICalled|Log\.entryAdded/u.test(method) ||
        (method === 'Network.requestWillBeSent' &&
          !/"url":"file:[^"]*report\.html/u.test(JSON.stringify(params))),
    )
    .map(({ method, params }) => `${method} ${JSON.stringify(params).slice(0, 200)}`);
