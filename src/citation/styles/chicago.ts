/**
 * The Chicago Manual of Style, 17th edition, notes and bibliography: an entry of the bibliography for an
 * article in an online newspaper (sections 14.191 to 14.200). In CSL 1.0.2, as a processor reads it.
 */
export const CHICAGO = `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
  <macro name="author">
    <names variable="author">
      <name name-as-sort-order="first" sort-separator=", " and="text" delimiter=", "
        delimiter-precedes-last="always"/>
      <substitute><text variable="container-title" font-style="italic"/></substitute>
    </names>
  </macro>
  <macro name="issued">
    <date variable="issued">
      <date-part name="month" suffix=" "/>
      <date-part name="day" suffix=", "/>
      <date-part name="year"/>
    </date>
  </macro>
  <macro name="access">
    <choose>
      <if variable="issued" match="none">
        <group delimiter=" " suffix=".">
          <text term="accessed" text-case="capitalize-first"/>
          <date variable="accessed">
            <date-part name="month" suffix=" "/>
            <date-part name="day" suffix=", "/>
            <date-part name="year"/>
          </date>
        </group>
      </if>
    </choose>
  </macro>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography et-al-min="11" et-al-use-first="7">
    <layout>
      <group delimiter=" ">
        <text macro="author" suffix="."/>
        <text variable="title" text-case="title" quotes="true" suffix="."/>
        <group delimiter=", " suffix=".">
          <text variable="container-title" font-style="italic"/>
          <text macro="issued"/>
        </group>
        <text macro="access"/>
        <text variable="URL" suffix="."/>
      </group>
    </layout>
  </bibliography>
</style>`;
