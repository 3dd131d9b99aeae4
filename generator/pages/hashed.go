package pages

// Hashed gives the addresses of the layouts' assets, whose names change with
// their bytes, so that browsers may keep them for ever.
func (t *Theme) Hashed() []string {
	var all []string
	for _, a := range t.assets {
		all = append(all, a.address)
	}
	return all
}
