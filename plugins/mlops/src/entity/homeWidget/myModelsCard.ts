/** The home page widget as both front-end systems declare it. */
export const myModelsCard = {
  name: 'MlopsMyModels',
  title: 'My models',
  description: 'Models that you or your teams own, the worst first',
  layout: {
    width: { minColumns: 3, defaultColumns: 6 },
    height: { minRows: 4, defaultRows: 8 },
  },
  components: () => import('./MyModels').then(m => ({ Content: m.MyModels })),
};
