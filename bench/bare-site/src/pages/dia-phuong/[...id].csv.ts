/** The CSV beside the page of an area. */
import type { APIRoute } from 'astro';
import papa from 'papaparse';
import { figuresOfArea } from '../../tables.ts';

export const getStaticPaths = () => [...figuresOfArea.keys()].map((id) => ({ params: { id } }));
export const GET: APIRoute = ({ params }) => new Response(papa.unparse(figuresOfArea.get(params['id'] ?? '') ?? []));
