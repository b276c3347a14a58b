import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  root: {
    height: 3 * sidebarConfig.logoHeight,
    display: 'flex',
    alignItems: 'center',
    marginBottom: -14,
  },
  link: {
    marginLeft: 20,
    display: 'flex',
    alignItems: 'center',
    gap: 12,
    color: '#fff',
    fontWeight: 600,
    fontSize: 17,
    whiteSpace: 'nowrap',
  },
});

export const SidebarLogo = () => {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();

  return (
    <div className={classes.root}>
      <Link
        to="/"
        underline="none"
        className={classes.link}
        aria-label="MLOps portal, home"
      >
        <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="7" fill="#1f5493" />
          <path
            d="M7 23V12l6 7 3-9 3 9 6-7v11"
            fill="none"
            stroke="#fff"
            strokeWidth="2.4"
            strokeLinejoin="round"
            strokeLinecap="round"
          />
          <circle cx="16" cy="8.5" r="2.2" fill="#7fd1ff" />
        </svg>
        {isOpen && <span>MLOps portal</span>}
      </Link>
    </div>
  );
};
