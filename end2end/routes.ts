// The pages of the product, as the program itself tells them.

import { observatory } from './observatory.mjs';

/** A row of the program's table of routes. */
export type Route = { method: string; path: string; access: string; answer: string; example: string };
/** Somebody of the sample data, or nobody. */
export type Visitor = 'malin' | 'alva' | 'karin' | 'ines' | 'tomas' | null;

function table(): Route[] {
  const lines = observatory('routes').trimEnd().split('\n');
  return lines.map((line) => {
    const [method, path, access, answer, example] = line.split('\t');
    return { method, path, access, answer, example };
  });
}

const ACCESS: Record<string, Visitor> = {
  Anyone: null,
  SignedIn: 'malin',
  Editor: 'malin',
  Approver: 'alva',
  Own: 'alva',
  Insider: 'malin',
  Keeper: 'alva',
  KeeperOrAuditor: 'alva',
  Coordinator: 'karin',
  Deputy: 'karin',
  CoordinatorOrAuditor: 'karin',
  AnyCoordinator: 'karin',
  // What auditors see, reviewers see with the forms.
  Auditor: 'ines',
  Reviewer: 'ines',
  Administrator: 'tomas',
};

function visitor(access: string): Visitor {
  const who = ACCESS[access];
  if (who === undefined) throw new Error(`an access that the tests do not know: ${access}`);
  return who;
}

/** The languages of the site. */
export const LANGUAGES = ['en', 'fr'] as const;

/** An address of the sample data in another language. */
export function inLanguage(address: string, lang: string): string {
  return address.replace(/^\/en\//, `/${lang}/`);
}

/** Every page in every language, with whoever may see it. */
export function pages() {
  const routes = table().filter((route) => route.answer === 'Page');
  if (routes.length < 10) throw new Error('the table of routes has hardly a page');
  return routes.flatMap(({ path, example, access }) =>
    LANGUAGES.map((lang) => ({ path, lang, address: inLanguage(example, lang), who: visitor(access) })),
  );
}

/** The addresses of everybody's files and of words for machines. */
export function files() {
  const isPublic = (route: Route) => route.answer === 'File' && route.method === 'GET' && route.access === 'Anyone';
  return table().filter(isPublic).map(({ example }) => example);
}
