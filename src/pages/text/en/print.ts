export const print = {
  print: {
    download: 'Download',
    archive: 'PDF for the archive (PDF/A)',
    aloud: 'PDF for reading aloud (PDF/UA)',
    what: 'About this paper',
    which: 'What is known',
    draft: 'Draft, not published: for those alone who may read it',
    draftFoot: 'A review copy. Nobody has assented to it unless it says so.',
    locked: 'locked',
  },
};
