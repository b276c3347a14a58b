import Box from '@mui/material/Box';

/** A few occurrences, as the source spells them. */
export function SampleList(props: {
  title: string;
  samples: readonly string[];
}) {
  const { title, samples } = props;
  return (
    <Box sx={{ typography: 'body2' }}>
      <div>{title}:</div>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {samples.map((sample, index) => (
          <Box
            component="li"
            key={index}
            sx={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}
          >
            {sample}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
