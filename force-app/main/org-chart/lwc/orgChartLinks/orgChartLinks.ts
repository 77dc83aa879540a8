export { LinkPainter, linkColours, type LinkColours, type LinkFrame } from './linkPainter';
export {
    linkAt,
    LinkSet,
    linkWords,
    NO_LINK_FILTER,
    shownLinks,
    startingFilter,
    typeCounts,
    signCounts,
    type Link,
    curveOf,
    SIGN_TEXTS,
    type LinkFilter,
    type LinkPlaces,
    type LinkTexts
} from './links';
export { LINK_TEXTS } from './linkTexts';
