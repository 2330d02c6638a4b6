import css from '../../styles/index.css?inline';

export const GET = (): Response => new Response(css, { headers: { 'content-type': 'text/css' } });
