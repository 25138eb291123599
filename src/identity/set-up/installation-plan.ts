/** One of the two associations of a new installation, as it is called until it names itself. */
export interface PlannedAssociation {
  /** Its name in addresses. */
  readonly slug: string;
  readonly name: { readonly en: string; readonly zh: string };
  /** The set of public holidays. */
  readonly calendar: string;
  /** IANA zone. */
  readonly zone: string;
}

/** What a new installation begins with. */
export interface InstallationPlan {
  readonly associations: readonly [PlannedAssociation, PlannedAssociation];
  readonly group: {
    readonly slug: string;
    readonly name: { readonly en: string; readonly zh: string };
    readonly seats: number;
  };
}

/** The two semiconductor industry associations and their group of ten and ten. */
export const defaultPlan: InstallationPlan = {
  associations: [
    {
      slug: 'csia',
      name: { en: 'China Semiconductor Industry Association', zh: '中国半导体行业协会' },
      calendar: 'cn',
      zone: 'Asia/Shanghai',
    },
    {
      slug: 'sia',
      name: { en: 'Semiconductor Industry Association', zh: '美国半导体行业协会' },
      calendar: 'us',
      zone: 'America/New_York',
    },
  ],
  group: {
    slug: 'semiconductors',
    name: { en: 'Semiconductor Working Group', zh: '半导体工作组' },
    seats: 10,
  },
};
