//! Puts a place on the map.

use std::sync::LazyLock;

use proj4rs::{adaptors::transform_xy, proj::Proj};

use super::{HEIGHT, WIDTH};

/// Degrees on the ellipsoid of [`EPSG_3035`]; it differs from that of GPS by less than a
/// millimetre.
const DEGREES: &str = "+proj=longlat +ellps=GRS80";

/// The equal-area projection of European statistics.
const EPSG_3035: &str = "+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=m";

/// Western edge of the map, in metres of EPSG:3035.
const WEST: f64 = 2_430_000.0;

/// Northern edge of the map, in metres of EPSG:3035.
const NORTH: f64 = 5_460_000.0;

/// Metres per map unit.
const SCALE: f64 = 5_000.0;

/// The place in map units, x to the right and y downwards; `None` when it is outside the map
/// (overseas, the Azores, Madeira, the Canaries, Svalbard) or not a place. Arguments in degrees,
/// north and east positive.
pub fn project(latitude: f64, longitude: f64) -> Option<(f64, f64)> {
    let (east, north) = metres(latitude, longitude)?;
    let (x, y) = ((east - WEST) / SCALE, (NORTH - north) / SCALE);
    ((0.0..=WIDTH).contains(&x) && (0.0..=HEIGHT).contains(&y)).then_some((x, y))
}

/// Easting and northing of EPSG:3035, in metres.
fn metres(latitude: f64, longitude: f64) -> Option<(f64, f64)> {
    static SYSTEMS: LazyLock<Option<(Proj, Proj)>> = LazyLock::new(|| {
        let degrees = Proj::from_proj_string(DEGREES).ok()?;
        Some((degrees, Proj::from_proj_string(EPSG_3035).ok()?))
    });
    let (degrees, epsg_3035) = SYSTEMS.as_ref()?;
    transform_xy(degrees, epsg_3035, longitude.to_radians(), latitude.to_radians()).ok()
}

#[cfg(test)]
mod tests {
    use super::super::{TABLE, countries, tests::bounds};
    use super::*;

    #[test]
    fn agrees_with_the_test_point_of_epsg() {
        let (east, north) = metres(50.0, 5.0).unwrap();
        assert!((east - 3_962_799.45).abs() < 0.01, "{east}");
        assert!((north - 2_999_718.85).abs() < 0.01, "{north}");
    }

    #[test]
    fn agrees_with_the_table() {
        let transform = format!("x = (E - {WEST}) / {SCALE}; y = ({NORTH} - N) / {SCALE}; E, N: EPSG:3035");
        assert!(TABLE.contains(&transform), "{transform}");
    }

    #[test]
    fn capitals_are_in_their_country() {
        let capitals = [
            ("SE", 59.33, 18.07),
            ("GR", 37.98, 23.73),
            ("IS", 64.15, -21.94),
            ("MT", 35.90, 14.51),
            ("PT", 38.72, -9.14),
            ("GE", 41.72, 44.78),
            ("IL", 31.78, 35.22),
        ];
        for (code, latitude, longitude) in capitals {
            let (x, y) = project(latitude, longitude).unwrap();
            let country = countries().iter().find(|country| country.code == code).unwrap();
            let [left, top, right, bottom] = bounds(country.path);
            assert!(
                (left..=right).contains(&x) && (top..=bottom).contains(&y),
                "{code}: {x} {y}"
            );
        }
    }

    #[test]
    fn places_elsewhere_are_not_on_the_map() {
        let cayenne = (4.92, -52.31);
        let longyearbyen = (78.22, 15.65);
        let ponta_delgada = (37.74, -25.67);
        let antipode = (-52.0, -170.0);
        let nowhere = (f64::NAN, 10.0);
        let beyond_the_pole = (95.0, 10.0);
        for place in [cayenne, longyearbyen, ponta_delgada, antipode, nowhere, beyond_the_pole] {
            assert_eq!(project(place.0, place.1), None, "{place:?}");
        }
    }
}
