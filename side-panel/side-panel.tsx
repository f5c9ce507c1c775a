/** The side panel: who says what in the article of the active tab. */
import { render } from 'preact';
import { dressDocument } from '../src/words.ts';
import { Panel } from './panel.tsx';

dressDocument(document, 'panel_heading');
render(<Panel address={location.href} />, document.body);
